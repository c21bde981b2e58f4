//! `pravo assess`: facts in, conclusion out.

use crate::{
    args::{Assess, AssessFormat},
    clock,
    exit::Failure,
    input::{self, Source},
    output,
};
use contract::Refusal;
use jiff::civil::Date;
use law::Law;
use rules::Conclusion;
use serde::Serialize;
use std::io::{self, BufRead, BufReader, Write};

/// The largest document, in bytes: the limit of the contract.
const LARGEST: usize = 1 << 20;

pub(super) fn run(args: &Assess) -> Result<(), Failure> {
    let asked = Asked {
        on: args.on,
        today: match args.on {
            Some(on) => on,
            None => clock::today()?,
        },
    };
    match args.format {
        AssessFormat::Text => output::print(&contract::text(&asked.one(&args.file)?)),
        AssessFormat::Json => {
            let json = contract::conclusion::json(&asked.one(&args.file)?);
            output::print(&format!("{json}\n"))
        }
        AssessFormat::Jsonl => asked.every_line(&args.file),
    }
}

/// The day of the question.
struct Asked {
    /// From the command line; replaces the day of the document.
    on: Option<Date>,
    today: Date,
}

impl Asked {
    /// The conclusion about the one document of `source`.
    fn one(&self, source: &Source) -> Result<Conclusion, Failure> {
        let bytes = source.bytes(LARGEST)?;
        let text = input::text(&bytes).map_err(|why| source.refuse(why))?;
        self.conclusion(text)
            .map_err(|refusal| source.refuse(refusal))
    }

    fn conclusion(&self, document: &str) -> Result<Conclusion, Refusal> {
        let facts = contract::facts::read_as_of(document, self.on, self.today)?;
        let on = facts.assess_on.unwrap_or(self.today);
        Ok(rules::assess(&facts, on, Law::embedded()))
    }

    /// A line of output for every line of input, in order; a bad line costs only itself.
    fn every_line(&self, source: &Source) -> Result<(), Failure> {
        let mut reader = BufReader::new(source.open()?);
        let mut out = io::stdout().lock();
        let mut line = vec![];
        let (mut lines, mut refused) = (0usize, 0usize);
        while let Some(size) =
            next_line(&mut reader, &mut line).map_err(|error| source.unreadable(&error))?
        {
            lines += 1;
            let answer = match self.line(&line, size) {
                Ok(conclusion) => contract::conclusion::json_line(&conclusion),
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

    fn line(&self, line: &[u8], size: Size) -> Result<Conclusion, Refusal> {
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
            Size::Fits => {
                let text = input::text(line).map_err(refuse)?;
                self.conclusion(text)
            }
        }
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

/// Whether a line was kept whole.
#[derive(Clone, Copy)]
enum Size {
    Fits,
    TooLarge,
}

/// Reads the next line into `line`, without its break and never more than the limit.
fn next_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<Size>> {
    line.clear();
    let mut size = Size::Fits;
    let mut began = false;
    loop {
        let read = reader.fill_buf()?;
        if read.is_empty() {
            return Ok(began.then_some(size));
        }
        began = true;
        let end = read.iter().position(|byte| *byte == b'\n');
        let piece = &read[..end.unwrap_or(read.len())];
        if line.len() + piece.len() > LARGEST {
            size = Size::TooLarge;
            line.clear();
        } else if matches!(size, Size::Fits) {
            line.extend_from_slice(piece);
        }
        let used = piece.len() + usize::from(end.is_some());
        reader.consume(used);
        if end.is_some() {
            return Ok(Some(size));
        }
    }
}
