//! `pravo statement`: an account statement read into facts, with findings.

mod document;
mod told;

use crate::{
    args::{Statement as Args, StatementFormat},
    exit::Failure,
    output,
};
use statement::{Private, Statement};

pub(super) fn run(args: &Args) -> Result<(), Failure> {
    let bytes = args.file.bytes(statement::LIMIT)?;
    let mut statement = statement::read(&bytes).map_err(|refusal| args.file.refuse(refusal))?;
    if !args.with_person && args.format != StatementFormat::Text {
        take_person_out(&mut statement);
    }
    match args.format {
        StatementFormat::Json => output::print_json(&document::Document::of(&statement)),
        StatementFormat::Facts => output::print_json(&contract::facts::write(&statement.facts)),
        StatementFormat::Text => output::print(&told::text(&statement)),
    }
}

/// Takes the name and СНИЛС out. The «employer» of a self-employed person is that person.
fn take_person_out(statement: &mut Statement) {
    statement.person = statement::Person::default();
    let mut names: Vec<Private> = vec![];
    for row in &mut statement.rows {
        if row.quarters.contains(&0) {
            names.extend(row.employer.take());
        }
    }
    for period in statement.facts.periods.iter_mut().flatten() {
        let is_person = |employer: &String| names.iter().any(|name| name.as_str() == employer);
        if period.employer.as_ref().is_some_and(is_person) {
            period.employer = None;
        }
    }
}
