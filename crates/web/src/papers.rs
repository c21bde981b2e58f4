//! The files a person sent at once: papers read, files refused by name, one set of facts of all.

use crate::{
    form::capitalised,
    origins::{self, Line},
    sheets::{Again, MOST_SHEETS, Sheets},
};
use axum::body::Bytes;
use calendar::Span;
use contract::wording::date;
use dossier::{Conflict, Merged};
use ocr::{OcrFault, Tesseract};
use rules::{Facts, conclusion::Finding};
use statement::{Content, Paper, Parcel, Private, Refusal};

/// Files read of one upload; a folder of a whole life has fewer.
const MOST_FILES: usize = 10;
/// Letters of a file name that are shown.
const SHOWN_NAME: usize = 80;

/// A file as it was sent.
#[derive(Debug)]
pub(crate) struct Sent {
    /// Its name, which may hold the name of a person: shown to them and to nobody else.
    pub(crate) name: String,
    pub(crate) bytes: Bytes,
}

/// A paper that was read.
pub(crate) struct Read {
    pub(crate) paper: Paper,
    /// A detached signature lies beside it.
    pub(crate) signature_beside: bool,
    /// Its short name beside a period: «выписка», «трудовая книжка на 15.01.2026».
    pub(crate) label: String,
}

/// What the files brought.
pub(crate) struct Papers {
    /// Account statements first, then in the order of the files; at least one.
    pub(crate) read: Vec<Read>,
    /// A sentence for each file that was not read.
    pub(crate) refused: Vec<String>,
    /// What else a person should know of the files.
    pub(crate) notes: Vec<String>,
    /// The pages of a paper of which some were not read.
    pub(crate) sheets: Option<Sheets>,
    /// Several papers laid on one another; one paper stays as it is.
    merged: Option<Merged>,
}

/// Not one paper was read.
pub(crate) struct Unread {
    /// A sentence for each file.
    pub(crate) why: Vec<String>,
    /// Pages that were read and make no paper without the others.
    pub(crate) sheets: Option<Sheets>,
}

impl Papers {
    /// Reads pages that were not read before; the words of the others are here.
    ///
    /// # Errors
    /// See [`Unread`].
    pub(crate) fn read_again(again: Again) -> Result<Self, Unread> {
        let mut heap = Heap::default();
        match Tesseract::find() {
            Ok(with) => heap.sheets(Sheets::again(again, &with), &[]),
            Err(fault) => heap.refuse("", &fault.to_string()),
        }
        heap.into_papers()
    }

    /// Reads the files; a file that is not read does not stop the others.
    ///
    /// # Errors
    /// See [`Unread`].
    pub(crate) fn read(files: &[Sent]) -> Result<Self, Unread> {
        let mut heap = Heap {
            names: 1 < files.len(),
            ..Heap::default()
        };
        let (pictures, others): (Vec<&Sent>, Vec<&Sent>) = files
            .iter()
            .take(MOST_FILES)
            .partition(|file| ocr::is_picture(&file.bytes));
        for file in others {
            heap.take(&file.name, ocr::read_file(&file.bytes));
        }
        heap.pictures(&pictures);
        for file in files.iter().skip(MOST_FILES) {
            let why = format!(
                "Больше {MOST_FILES} файлов сразу мы не читаем: отправьте этот файл отдельно."
            );
            heap.refuse(&file.name, &why);
        }
        heap.into_papers()
    }

    /// One set of facts of all papers.
    pub(crate) fn facts(&self) -> &Facts {
        match &self.merged {
            Some(merged) => &merged.facts,
            None => self.read[0].paper.facts(),
        }
    }

    /// In what the papers disagree, and what to do about it; a sentence or two each.
    pub(crate) fn conflicts(&self) -> Vec<String> {
        let mut conflicts = vec![];
        if self.of_different_people() {
            conflicts.push("В бумагах разные СНИЛС: похоже, они выданы разным людям. Выберите ещё раз только свои бумаги.".to_owned());
        }
        // The same matter at other days is one thing to decide.
        let mut matters: Vec<(Conflict, Vec<Span>)> = vec![];
        for conflict in self.merged.iter().flat_map(|merged| &merged.conflicts) {
            let matter = Conflict {
                days: None,
                ..conflict.clone()
            };
            match matters.iter_mut().find(|(known, _)| *known == matter) {
                Some((_, days)) => days.extend(conflict.days),
                None => matters.push((matter, conflict.days.into_iter().collect())),
            }
        }
        conflicts.extend(matters.iter().map(|(matter, days)| told(matter, days)));
        conflicts
    }

    /// For each period of the facts, the lines of the papers it came from, one under another.
    pub(crate) fn origins(&self) -> Vec<String> {
        let papers: Vec<(&Read, Vec<Line>)> = self
            .read
            .iter()
            .map(|read| (read, origins::of(&read.paper)))
            .collect();
        let periods = self.facts().periods.iter().flatten().enumerate();
        periods
            .map(|(index, period)| {
                let mut lines: Vec<String> = vec![];
                for (read, own) in &papers {
                    let mut own: Vec<&Line> = own
                        .iter()
                        .filter(|line| match self.merged {
                            Some(_) => origins::tells_of(&read.paper, line.period, period),
                            None => line.period == index,
                        })
                        .collect();
                    // A line that became several periods is one line.
                    own.dedup_by_key(|line| &line.text);
                    lines.extend(
                        own.iter()
                            .map(|line| format!("{}, {}", read.label, line.text)),
                    );
                }
                lines.join("\n")
            })
            .collect()
    }

    /// The number of a period of one paper among those of the facts, from one.
    pub(crate) fn number_of(&self, read: &Read, finding: &Finding) -> Option<usize> {
        let own = finding.period?;
        if self.merged.is_none() {
            return Some(own + 1);
        }
        let mut periods = self.facts().periods.iter().flatten();
        let place = periods.position(|period| origins::tells_of(&read.paper, own, period))?;
        Some(place + 1)
    }

    fn of_different_people(&self) -> bool {
        let digits = |read: &Read| {
            let snils = read.paper.person().snils.as_ref().map(Private::as_str)?;
            Some(snils.chars().filter(char::is_ascii_digit).collect())
        };
        let mut known: Vec<String> = self.read.iter().filter_map(digits).collect();
        known.sort_unstable();
        known.dedup();
        1 < known.len()
    }
}

/// A matter to decide: in what, what to do, on which days.
fn told(matter: &Conflict, days: &[Span]) -> String {
    let text = capitalised(&matter.to_string());
    let advice = matter.advice();
    let days: Vec<String> = days
        .iter()
        .map(|span| format!("{} — {}", date::short(span.from()), date::short(span.to())))
        .collect();
    if days.is_empty() {
        format!("{text} {advice}")
    } else {
        format!("{}. {text} {advice}", days.join("; "))
    }
}

/// Papers and refusals as they come.
#[derive(Default)]
struct Heap {
    /// Several files were sent: a refusal says which.
    names: bool,
    read: Vec<(Paper, bool)>,
    refused: Vec<String>,
    notes: Vec<String>,
    sheets: Option<Sheets>,
}

impl Heap {
    fn take(&mut self, name: &str, file: Result<Parcel, OcrFault>) {
        let parcel = match file {
            Ok(parcel) => parcel,
            Err(fault) => return self.refuse(name, &fault.to_string()),
        };
        for item in parcel.items {
            match item.content {
                Content::Paper(paper) => self.add(name, paper, item.signature_beside),
                // The same paper in XML lies beside it and was read.
                Content::Refused(refusal @ Refusal::PrintBeside) => {
                    self.notes.push(refusal.to_string());
                }
                Content::Refused(refusal) => {
                    let inside = item.name.as_ref().map_or("", Private::as_str);
                    self.refused
                        .push(format!("Файл архива {}. {refusal}", quoted(inside)));
                }
                Content::Signature => {}
            }
        }
    }

    /// Several pictures are the pages of one paper, in the order in which they were chosen.
    fn pictures(&mut self, pictures: &[&Sent]) {
        let (pages, beyond) = pictures.split_at(pictures.len().min(MOST_SHEETS));
        match pages {
            [] => {}
            [one] => self.take(&one.name, ocr::read_file(&one.bytes)),
            pages => match Tesseract::find() {
                Ok(with) => self.sheets(Sheets::of_pictures(pages, &with), pages),
                Err(fault) => {
                    for page in pages {
                        self.refuse(&page.name, &fault.to_string());
                    }
                }
            },
        }
        for page in beyond {
            let why = format!(
                "Больше {MOST_SHEETS} снимков сразу мы не распознаём: пришлите бумагу файлом XML или PDF."
            );
            self.refuse(&page.name, &why);
        }
    }

    /// The pages of one paper; `pictures` are the files they came from, where there are some.
    fn sheets(&mut self, sheets: Sheets, pictures: &[&Sent]) {
        let is_whole = sheets.missing().is_empty();
        match sheets.paper() {
            Ok(paper) => {
                self.notes.push(format!(
                    "Снимки мы приняли за страницы одной бумаги по порядку, их {}.",
                    sheets.n_pages()
                ));
                self.add("", paper, false);
            }
            // What is missing may be what tells the paper from others.
            Err(_) if !is_whole && !sheets.read().is_empty() => {}
            Err(fault) => {
                let missing = sheets.missing();
                for (number, page) in (1..).zip(pictures) {
                    let own = missing.iter().find(|(missing, _)| *missing == number);
                    let why = own.map_or_else(|| fault.to_string(), |(_, why)| (*why).to_owned());
                    self.refuse(&page.name, &why);
                }
                if pictures.is_empty() {
                    self.refuse("", &fault.to_string());
                }
                return;
            }
        }
        self.sheets = (!is_whole).then_some(sheets);
    }

    fn add(&mut self, name: &str, paper: Paper, signature_beside: bool) {
        let same = |(known, _): &(Paper, bool)| {
            known.kind() == paper.kind()
                && known.day() == paper.day()
                && known.facts() == paper.facts()
        };
        if self.read.iter().any(same) {
            self.notes.push(format!(
                "Файл {} говорит то же, что и другой: мы учли эту бумагу один раз.",
                quoted(name)
            ));
            return;
        }
        self.notes.extend(to_compare(&paper));
        self.read.push((paper, signature_beside));
    }

    fn refuse(&mut self, name: &str, why: &str) {
        self.refused.push(if self.names {
            format!("Файл {}. {why}", quoted(name))
        } else {
            why.to_owned()
        });
    }

    fn into_papers(mut self) -> Result<Papers, Unread> {
        if self.read.is_empty() {
            if self.refused.is_empty() && self.sheets.is_none() {
                self.refused
                    .push("В архиве нет бумаг, которые мы читаем.".to_owned());
            }
            return Err(Unread {
                why: self.refused,
                sheets: self.sheets,
            });
        }
        // A stable sort: statements first, the rest in the order of the files.
        self.read
            .sort_by_key(|(paper, _)| matches!(paper, Paper::WorkBook(_)));
        let merged = (1 < self.read.len()).then(|| {
            let papers: Vec<dossier::Paper> = self
                .read
                .iter()
                .map(|(paper, _)| dossier::Paper::from(paper))
                .collect();
            dossier::merge(&papers)
        });
        let labels: Vec<String> = self
            .read
            .iter()
            .map(|(paper, _)| label(paper, &self.read))
            .collect();
        let read = self.read.into_iter().zip(labels);
        Ok(Papers {
            read: read
                .map(|((paper, signature_beside), label)| Read {
                    paper,
                    signature_beside,
                    label,
                })
                .collect(),
            refused: self.refused,
            notes: self.notes,
            sheets: self.sheets,
            merged,
        })
    }
}

/// The short name of a paper; two of one kind differ by their days.
fn label(paper: &Paper, all: &[(Paper, bool)]) -> String {
    let name = short_title(paper);
    let alike = all.iter().filter(|(other, _)| other.kind() == paper.kind());
    match paper.day().filter(|_| 1 < alike.count()) {
        Some(day) => format!("{name} на {}", date::short(day)),
        None => name.to_owned(),
    }
}

/// The paper as people call it.
pub(crate) const fn short_title(paper: &Paper) -> &'static str {
    match paper {
        Paper::Statement(_) => "выписка",
        Paper::WorkBook(_) => "трудовая книжка",
    }
}

/// A name of a file without its folders, cut where it is too long to read.
fn quoted(name: &str) -> String {
    let own = name.rsplit(['/', '\\']).next().unwrap_or(name).trim();
    match own.char_indices().nth(SHOWN_NAME) {
        _ if own.is_empty() => "без имени".to_owned(),
        Some((cut, _)) => format!("«{}…»", &own[..cut]),
        None => format!("«{own}»"),
    }
}

/// Doubts a person is asked to look at; more than these, and the picture is too poor to use.
const SHOWN_DOUBTS: usize = 30;

/// What of a recognised picture is to be compared with the paper.
fn to_compare(paper: &Paper) -> Option<String> {
    let doubts = paper.doubts();
    let places: Vec<String> = doubts
        .iter()
        .take(SHOWN_DOUBTS)
        .map(|doubt| format!("{} ({})", doubt.field, doubt.place))
        .collect();
    let more = if SHOWN_DOUBTS < doubts.len() {
        " и другие"
    } else {
        ""
    };
    (!places.is_empty()).then(|| {
        format!(
            "Это распознано со снимка, цифры могли прочитаться неверно. Сверьте с бумагой: {}{more}.",
            places.join("; ")
        )
    })
}
