//! Standard output is the answer, standard error is the conversation.

use crate::exit::Failure;
use std::io::{self, Write};

/// Prints the answer.
pub(crate) fn print(answer: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(answer.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Prints a document as JSON, with a line break after it.
pub(crate) fn print_json(document: &impl serde::Serialize) -> Result<(), Failure> {
    print(&format!("{}\n", contract::conclusion::pretty(document)))
}

/// Says one line to the person. When nobody listens, there is nothing to be done.
pub(crate) fn complain(line: &str) {
    let line: String = line
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    writeln!(io::stderr().lock(), "{line}").ok();
}
