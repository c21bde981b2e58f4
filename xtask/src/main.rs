//! The house tooling: `cargo xtask` prints its commands. Reads files, depends on none of our crates.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for people at a terminal: printing is what it does"
)]

mod docs;
mod e2e;
mod law_effect;
mod shell;
mod test;
mod tidy;
mod tools;
mod tree;
mod wasm;

use std::{env, process::ExitCode};

const USAGE: &str = "\
cargo xtask COMMAND

  test  [--list] [--only STEP]… [--fast]   every check there is, in order; what a submission must pass
  tidy                                     house rules that the compiler cannot check
  docs  [--check]                          writes docs/reference/ from the parameters and the program itself
  law-effect  [--base REV]                 which cases a change of legal numbers changes; REV is HEAD unless given
  wasm  [--with rustup|debian]             proves that the rules compile for the browser
  e2e   [--url URL] [JOURNEY]…             the site in a real browser
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["test", options @ ..] => match test::command(options) {
            Ok(false) => return ExitCode::FAILURE,
            done => done.map(|_| ()),
        },
        ["tidy"] => tidy::command(),
        ["docs"] => docs::write(),
        ["docs", "--check"] => docs::check(),
        ["law-effect", options @ ..] => law_effect::command(options),
        ["wasm"] => wasm::command(None),
        ["wasm", "--with", route] => wasm::command(Some(route)),
        ["e2e", options @ ..] => e2e::command(options),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
