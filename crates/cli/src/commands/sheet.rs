//! `pravo sheet`: the facts of a person on a sheet for the lawyer.

use crate::{args::interview::Sheet, clock, exit::Failure, input, lines::LARGEST, output};
use interview::{Answers, sheet};

pub(super) fn run(args: &Sheet) -> Result<(), Failure> {
    let bytes = args.file.bytes(LARGEST)?;
    let text = input::text(&bytes).map_err(|why| args.file.refuse(why))?;
    let facts = contract::facts::read(text, clock::today()?)
        .map_err(|refusal| args.file.refuse(refusal))?;
    let answers = Answers::of_document(&contract::facts::write(&facts), &Answers::default());
    output::print(&sheet::sheet(&answers).text())
}
