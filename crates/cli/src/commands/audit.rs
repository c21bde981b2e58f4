//! `pravo audit`: the findings of facts, weighed, the dearest first.

use crate::{
    args::{Audit, Format},
    asked::Asked,
    exit::Failure,
    output,
};

pub(super) fn run(args: &Audit) -> Result<(), Failure> {
    let asked = Asked::new(args.on, &args.numbers)?;
    let facts = asked.facts(&args.file)?;
    let audit = asked.audit(&facts);
    match args.answer.format {
        Format::Json => {
            output::print_json(&contract::conclusion::document_of_audit(&facts, &audit))
        }
        Format::Text => output::print(&contract::text::audit(&audit)),
    }
}
