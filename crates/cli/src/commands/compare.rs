//! `pravo compare`: whose answer changed and why.

use crate::{
    args::{Compare, Format},
    asked::Asked,
    exit::Failure,
    input::{self, Source},
    lines::{LARGEST, Size, next_line},
    output,
};
use contract::compare::{Answer, Comparison, answer};
use serde::de::IgnoredAny;
use std::io::{BufRead, BufReader, Read};

pub(super) fn run(args: &Compare) -> Result<(), Failure> {
    if args.before == Source::Standard && args.after == Source::Standard {
        return Err(Failure::Usage(
            "оба раза указан стандартный ввод; хотя бы один документ должен быть в файле. Справка: pravo help"
                .to_owned(),
        ));
    }
    let asked = Asked::new(args.on, &args.numbers)?;
    let mut before = Documents::open(&args.before)?;
    let mut after = Documents::open(&args.after)?;
    let mut comparison = Comparison::new();
    loop {
        let line = comparison.compared + 1;
        match (before.next(&asked)?, after.next(&asked)?) {
            (Some(was), Some(is)) => comparison.add(line, &was, &is),
            (None, None) => break,
            (Some(_), None) => return Err(longer(&args.before, &args.after, line)),
            (None, Some(_)) => return Err(longer(&args.after, &args.before, line)),
        }
    }
    match args.answer.format {
        Format::Json => output::print_json(&comparison),
        Format::Text => output::print(&contract::text::comparison(&comparison)),
    }
}

/// `long` has a line that `short` has not.
fn longer(long: &Source, short: &Source, line: usize) -> Failure {
    short.refuse(format!(
        "строки {line} нет, а в другом документе она есть ({long}). Строки сравниваются попарно, их должно быть поровну."
    ))
}

/// The documents of a source: one a line, or one over many lines.
struct Documents<'a> {
    source: &'a Source,
    reader: Box<dyn BufRead>,
    /// Read already, to see which of the two it is.
    first: Option<(Vec<u8>, Size)>,
    by_line: bool,
    read: usize,
}

impl<'a> Documents<'a> {
    fn open(source: &'a Source) -> Result<Self, Failure> {
        let mut reader = BufReader::new(source.open()?);
        let mut first = vec![];
        let size = next_line(&mut reader, &mut first)
            .map_err(|error| source.unreadable(&error))?
            .ok_or_else(|| source.refuse("файл пуст. Проверьте, тот ли это файл."))?;
        let mut documents = Self {
            source,
            reader: Box::new(reader),
            by_line: size == Size::TooLarge || is_whole(&first),
            first: Some((first, size)),
            read: 0,
        };
        if !documents.by_line {
            documents.read_the_rest()?;
        }
        Ok(documents)
    }

    /// Adds the rest of the source to its first line.
    fn read_the_rest(&mut self) -> Result<(), Failure> {
        if let Some((first, size)) = &mut self.first {
            first.push(b'\n');
            let most = (LARGEST + 1).saturating_sub(first.len());
            (&mut self.reader)
                .take(most as u64)
                .read_to_end(first)
                .map_err(|error| self.source.unreadable(&error))?;
            if LARGEST < first.len() {
                *size = Size::TooLarge;
            }
        }
        Ok(())
    }

    /// The next answer: read, or made of facts.
    fn next(&mut self, asked: &Asked) -> Result<Option<Answer>, Failure> {
        let (bytes, size) = match self.first.take() {
            Some(first) => first,
            None if !self.by_line => return Ok(None),
            None => {
                let mut line = vec![];
                let size = next_line(&mut self.reader, &mut line)
                    .map_err(|error| self.source.unreadable(&error))?;
                match size {
                    Some(size) => (line, size),
                    None => return Ok(None),
                }
            }
        };
        self.read += 1;
        if size == Size::TooLarge {
            return Err(
                self.refuse("документ больше 1 МБ. Один документ говорит об одном человеке.")
            );
        }
        let text = input::text(&bytes).map_err(|why| self.refuse(why))?;
        answer(text, asked.on, asked.today, asked.law)
            .map(Some)
            .map_err(|refusal| self.refuse(&refusal.to_string()))
    }

    fn refuse(&self, why: &str) -> Failure {
        if self.by_line {
            self.source.refuse(format!("строка {}: {why}", self.read))
        } else {
            self.source.refuse(why)
        }
    }
}

/// Whether a line is a document by itself.
fn is_whole(line: &[u8]) -> bool {
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    serde_json::from_slice::<IgnoredAny>(line).is_ok()
}
