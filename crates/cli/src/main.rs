//! The `pravo` command: reads the arguments, runs one command, ends with its exit code.

mod args;
mod asked;
mod clock;
mod commands;
mod exit;
mod input;
mod keeping;
mod kept;
mod law_folder;
mod lines;
mod markdown;
mod output;

use std::process::ExitCode;

fn main() -> ExitCode {
    let end = args::read(std::env::args_os()).and_then(commands::run);
    match end {
        Ok(()) => exit::Exit::Done.into(),
        Err(failure) => failure.told().into(),
    }
}
