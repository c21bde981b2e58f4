//! `pravo statement`: papers of the fund read into facts, with findings.

mod document;
mod told;
mod weighed;

use crate::{
    args::{Statement as Args, StatementFormat},
    clock,
    exit::Failure,
    output,
};
use statement::{Content, Paper, Parcel};

pub(super) fn run(args: &Args) -> Result<(), Failure> {
    let bytes = args.file.bytes(statement::LIMIT)?;
    let mut parcel = ocr::read_file(&bytes).map_err(|refusal| args.file.refuse(refusal))?;
    if !args.with_person && args.format != StatementFormat::Text {
        take_person_out(&mut parcel);
    }
    let today = clock::today()?;
    match args.format {
        StatementFormat::Json => match document::of(&parcel, today) {
            document::Answer::One(one) => output::print_json(&one),
            document::Answer::Several(several) => output::print_json(&several),
        },
        StatementFormat::Facts => {
            let paper = only_paper(&parcel).map_err(|why| args.file.refuse(why))?;
            output::print_json(&contract::facts::write(paper.facts()))
        }
        StatementFormat::Text => output::print(&told::text(&parcel, today)),
    }
}

/// The paper facts are taken from: with several there is no telling which.
fn only_paper(parcel: &Parcel) -> Result<&Paper, String> {
    let mut papers = parcel.papers();
    match (papers.next(), papers.next()) {
        (Some(paper), None) => Ok(paper),
        _ => Err(format!(
            "в архиве бумаг: {}, а факты берут из одной. Распакуйте архив и укажите один файл.",
            parcel.papers().count()
        )),
    }
}

/// Takes names and СНИЛС out. The «employer» of a self-employed person is that person, and a file
/// may be named after one.
fn take_person_out(parcel: &mut Parcel) {
    for item in &mut parcel.items {
        item.name = None;
        if let Content::Paper(paper) = &mut item.content {
            paper.take_person_out();
        }
    }
}
