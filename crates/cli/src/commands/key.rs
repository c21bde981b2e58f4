//! `pravo key`: what an operator keyed from a paper blank becomes facts.

use crate::{
    args::{Format, interview::Key},
    clock,
    exit::Failure,
    input,
    lines::LARGEST,
    output,
};
use interview::{edition_warning, read_keyed, sheet};

pub(super) fn run(args: &Key) -> Result<(), Failure> {
    let bytes = args.file.bytes(LARGEST)?;
    let text = input::text(&bytes).map_err(|why| args.file.refuse(why))?;
    if let Some(warning) = edition_warning(text) {
        output::complain(&format!("{}: {warning}.", args.file));
    }
    let answers = read_keyed(text, clock::today()?).map_err(|problems| {
        // Every bad line in a line of its own, the last of them as the refusal.
        let mut lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let last = lines.pop().unwrap_or_default();
        for line in lines {
            output::complain(&format!("{}: {line}.", args.file));
        }
        args.file.refuse(format!("{last}."))
    })?;
    match args.format {
        Format::Json => output::print_json(&answers.document()),
        Format::Text => output::print(&sheet::sheet(&answers).text()),
    }
}
