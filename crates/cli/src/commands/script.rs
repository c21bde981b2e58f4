//! `pravo script`: the interview to read aloud.

use crate::{args::interview::Script, asked::Asked, exit::Failure, output};
use interview::{Answers, Ask, course, script};

pub(super) fn run(args: &Script) -> Result<(), Failure> {
    let asks: Vec<Ask> = match &args.file {
        None => script::every(),
        Some(source) => {
            let asked = Asked::new(args.on, &args.numbers)?;
            let (facts, conclusion) = asked.one(source)?;
            let document = contract::facts::write(&facts);
            let answers = Answers::of_document(&document, &Answers::default());
            course(&answers, &facts, &conclusion).ahead
        }
    };
    output::print(&script::script(&asks).text())
}
