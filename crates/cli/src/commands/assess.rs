//! `pravo assess`: facts in, conclusion out.

use crate::{
    args::{Assess, AssessFormat},
    asked::Asked,
    exit::Failure,
    input::{self, Source},
    lines::{Size, next_line},
    output,
};
use contract::Refusal;
use rules::{Conclusion, Facts};
use serde::Serialize;
use std::io::{self, BufReader, Write};

pub(super) fn run(args: &Assess) -> Result<(), Failure> {
    let asked = Asked::new(args.on, &args.numbers)?;
    match args.format {
        AssessFormat::Text => {
            let (facts, conclusion) = asked.one(&args.file)?;
            output::print(&contract::text_of(&facts, &conclusion))
        }
        AssessFormat::Json => {
            let (facts, conclusion) = asked.one(&args.file)?;
            let json = contract::conclusion::json_of(&facts, &conclusion);
            output::print(&format!("{json}\n"))
        }
        AssessFormat::Jsonl => every_line(&asked, &args.file),
    }
}

/// A line of output for every line of input, in order; a bad line costs only itself.
fn every_line(asked: &Asked, source: &Source) -> Result<(), Failure> {
    let mut reader = BufReader::new(source.open()?);
    let mut out = io::stdout().lock();
    let mut line = vec![];
    let (mut lines, mut refused) = (0usize, 0usize);
    while let Some(size) =
        next_line(&mut reader, &mut line).map_err(|error| source.unreadable(&error))?
    {
        lines += 1;
        let answer = match of_line(asked, &line, size) {
            Ok((facts, conclusion)) => contract::conclusion::json_line_of(&facts, &conclusion),
            Err(refusal) => {
                refused += 1;
                contract::conclusion::line(&BadLine::new(lines, refusal))
            }
        };
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    match (lines, refused) {
        (0, _) => Err(source.refuse("файл пуст. Нужен документ JSON в каждой строке.")),
        (_, 0) => Ok(()),
        _ => Err(source.refuse(format!(
            "не приняты строки: {refused} из {lines}. Причины стоят в ответе на их местах."
        ))),
    }
}

fn of_line(asked: &Asked, line: &[u8], size: Size) -> Result<(Facts, Conclusion), Refusal> {
    let refuse = |why: &str| {
        let (problem, advice) = why.split_once(". ").unwrap_or((why, ""));
        Refusal {
            place: String::new(),
            problem: problem.to_owned(),
            advice: advice.to_owned(),
        }
    };
    match size {
        Size::TooLarge => Err(refuse(
            "строка больше 1 МБ. Один документ описывает одного человека.",
        )),
        Size::Fits => asked.assess(input::text(line).map_err(refuse)?),
    }
}

/// What stands in the place of a line that cannot be accepted.
#[derive(Serialize)]
struct BadLine {
    error: LineRefusal,
}

#[derive(Serialize)]
struct LineRefusal {
    line: usize,
    place: String,
    problem: String,
    advice: String,
}

impl BadLine {
    fn new(line: usize, refusal: Refusal) -> Self {
        Self {
            error: LineRefusal {
                line,
                place: refusal.place,
                problem: refusal.problem,
                advice: refusal.advice,
            },
        }
    }
}
