//! Periods of all papers laid on one another: every day is told once by each employer.

mod jobs;

use crate::{
    conflict::{Conflict, ConflictKind, Said},
    employer::Identity,
    employers::Employers,
    fields::{FIELDS, Field, Filled, agree},
    merged::{Origins, Place},
    paper::{Paper, PaperKind},
    same,
};
use calendar::{Record, Run, Span, Weight};
use jiff::civil::Date;
use rules::{
    Facts,
    conclusion::Severity,
    facts::{Period, PeriodKind, Source},
};
use std::collections::{BTreeMap, BTreeSet};

/// A period on its way, with the papers behind each of its fields.
#[derive(Clone)]
struct Row {
    period: Period,
    /// The paper it comes from.
    kind: PaperKind,
    origins: BTreeMap<&'static str, BTreeSet<PaperKind>>,
}

/// Fills `facts.periods`; other spellings of employers by the name that stands there. `children` leads an index of a child in a paper to its index in `facts`.
pub(crate) fn merge(
    papers: &[Paper],
    children: &[Vec<usize>],
    facts: &mut Facts,
    origins: &mut Origins,
    conflicts: &mut Vec<Conflict>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut merging = Merging {
        rows: Vec::new(),
        spellings: BTreeMap::new(),
        employers: Employers::of(papers),
        conflicts: Vec::new(),
    };
    for (paper, places) in papers.iter().zip(children) {
        merging.lay(paper, places);
    }
    jobs::compare(papers, &mut merging.employers, &mut merging.conflicts);
    said_none(papers, &mut merging.conflicts);
    conflicts.append(&mut merging.conflicts);

    let mut rows = merging.rows;
    rows.sort_by_cached_key(|row| (row.period.span, row.kind, format!("{:?}", row.period)));
    for (index, row) in rows.iter().enumerate() {
        for (field, kinds) in &row.origins {
            for &kind in kinds {
                origins.add(Place::Period(index, field), kind);
            }
        }
    }
    let told = papers.iter().any(|paper| paper.facts.periods.is_some());
    facts.periods = told.then(|| rows.into_iter().map(|row| row.period).collect());
    merging.spellings
}

/// «There was no work» against a paper with work in it.
fn said_none(papers: &[Paper], conflicts: &mut Vec<Conflict>) {
    let lists = papers.iter().find(|paper| !paper.periods().is_empty());
    let denies = |paper: &&Paper| paper.facts.periods.as_ref().is_some_and(Vec::is_empty);
    for paper in papers.iter().filter(denies) {
        conflicts.extend(lists.map(|lists| Conflict {
            kind: ConflictKind::SaidNone { field: "periods" },
            severity: Severity::Ask,
            kept: lists.kind,
            against: paper.kind,
            days: None,
        }));
    }
}

struct Merging {
    rows: Vec<Row>,
    spellings: BTreeMap<String, BTreeSet<String>>,
    employers: Employers,
    conflicts: Vec<Conflict>,
}

impl Merging {
    /// Lays one more paper on those before it. Periods of one paper never cut one another.
    fn lay(&mut self, paper: &Paper, children: &[usize]) {
        let mut added = Vec::new();
        for said in paper.periods() {
            let mut said = said.clone();
            said.child = said.child.and_then(|child| children.get(child).copied());
            let same: Vec<bool> = self
                .rows
                .iter()
                .map(|row| {
                    touch(row.period.span, said.span)
                        && same::tells(&row.period, &said, &mut self.employers)
                })
                .collect();
            self.spell(&same, &mut said);
            let told: Vec<bool> = self
                .rows
                .iter()
                .zip(&same)
                .map(|(row, same)| {
                    *same
                        && row.period.span.overlap(said.span).is_some()
                        && !tells_less(&row.period, &said)
                })
                .collect();
            let days: Vec<Span> = told_rows(&self.rows, &told)
                .map(|row| row.period.span)
                .collect();
            for span in without(said.span, &days) {
                self.questions(&said, span, paper.kind);
                added.push(Row::new(piece(&said, span), paper.kind));
            }
            self.fill(&told, &said, paper.kind);
        }
        self.rows.extend(added);
    }

    /// Days beside those of the account go under the account's name for the employer, so that one
    /// job has one name; the other spelling is remembered.
    fn spell(&mut self, same: &[bool], said: &mut Period) {
        let Some(name) = &said.employer else {
            return;
        };
        let known = told_rows(&self.rows, same).find_map(|row| row.period.employer.clone());
        if let Some(known) = known.filter(|known| known != name) {
            let spellings = self.spellings.entry(known.clone()).or_default();
            spellings.insert(name.clone());
            said.employer = Some(known);
        }
    }

    /// Rows that tell the same take what they lack, and what they say otherwise is a conflict.
    fn fill(&mut self, told: &[bool], said: &Period, kind: PaperKind) {
        let rows = std::mem::take(&mut self.rows);
        for (row, &told) in rows
            .into_iter()
            .zip(told.iter().chain(std::iter::repeat(&false)))
        {
            if !told {
                self.rows.push(row);
                continue;
            }
            let heard = row.as_heard(said, kind);
            for mut part in row.cut(&heard) {
                if part.period.span.overlap(said.span).is_some() {
                    part.hear(&heard, kind, &mut self.conflicts);
                }
                self.rows.push(part);
            }
        }
    }

    /// Days only this paper tells, while another paper has other work on the same days.
    fn questions(&mut self, said: &Period, span: Span, kind: PaperKind) {
        let Some(name) = said.employer.as_ref().filter(|_| same::is_job(said.kind)) else {
            return;
        };
        for row in &self.rows {
            let Some(known) = row
                .period
                .employer
                .as_ref()
                .filter(|_| same::is_job(row.period.kind))
            else {
                continue;
            };
            let Some(days) = row.period.span.overlap(span) else {
                continue;
            };
            if self.employers.identity(known, name) == Identity::Unclear {
                self.conflicts.push(Conflict {
                    kind: ConflictKind::EmployerUnclear {
                        kept: known.clone(),
                        against: name.clone(),
                    },
                    severity: Severity::Ask,
                    kept: row.kind,
                    against: kind,
                    days: Some(days),
                });
            }
        }
    }
}

fn told_rows<'a>(rows: &'a [Row], told: &'a [bool]) -> impl Iterator<Item = &'a Row> {
    rows.iter()
        .zip(told)
        .filter(|(_, told)| **told)
        .map(|(row, _)| row)
}

/// Overlap, or follow each other without a day between.
fn touch(one: Span, other: Span) -> bool {
    let next = |day: Date| day.tomorrow().unwrap_or(day);
    one.from() <= next(other.to()) && other.from() <= next(one.to())
}

/// A full season is a year of the record, and a row of the same days without that mark is not it.
fn tells_less(known: &Period, said: &Period) -> bool {
    said.full_season == Some(true) && known.full_season != Some(true)
}

/// A part of a period; a length credited for the whole says nothing about a part.
fn piece(period: &Period, span: Span) -> Period {
    Period {
        span,
        credited: period.credited.filter(|_| span == period.span),
        ..period.clone()
    }
}

/// The days of `span` outside `holes`.
fn without(span: Span, holes: &[Span]) -> Vec<Span> {
    let run = Run {
        span,
        weight: Weight::ONCE,
    };
    let record = Record::new(&[run], holes);
    record.runs().iter().map(|run| run.span).collect()
}

impl Row {
    fn new(period: Period, kind: PaperKind) -> Self {
        let mut origins = BTreeMap::from([("days", BTreeSet::from([kind]))]);
        for field in FIELDS
            .iter()
            .filter(|field| (field.said)(&period).is_some())
        {
            origins.insert(field.name, BTreeSet::from([kind]));
        }
        Self {
            period,
            kind,
            origins,
        }
    }

    fn of_account(&self) -> bool {
        self.period.source == Some(Source::Account)
    }

    /// What `said` comes to for this row: of days the account has, papers name a territory beside
    /// that of the account, and an older statement names an earlier code (V08, V09).
    fn as_heard(&self, said: &Period, by: PaperKind) -> Period {
        let mut said = said.clone();
        if self.of_account() && by != PaperKind::Account && said.territory != self.period.territory
        {
            said.territory_by_papers = said.territory_by_papers.or(said.territory.take());
        }
        if by == PaperKind::Account && said.code != self.period.code {
            said.earlier_code = said.earlier_code.or(said.code.take());
        }
        said
    }

    /// Whether the field is to be taken from `said`.
    fn takes(&self, field: &Field, said: &Period) -> bool {
        (field.said)(&self.period).is_none()
            && (field.said)(said).is_some()
            && (field.filled == Filled::ByAny || !self.of_account())
    }

    /// Cut where `said` begins and ends, when it fills something and the row can be cut.
    ///
    /// A row with a credited length or a full season is true only as a whole. A day more or less
    /// at an end is a way of writing dates, not another position.
    fn cut(self, said: &Period) -> Vec<Self> {
        let fills = FIELDS
            .iter()
            .any(|field| field.of_days && self.takes(field, said));
        if !fills || self.is_whole() || covers(said.span, self.period.span) {
            return vec![self];
        }
        let Some(inside) = self.period.span.overlap(said.span) else {
            return vec![self];
        };
        let mut spans = without(self.period.span, &[inside]);
        spans.push(inside);
        let cut = |span| Self {
            period: Period {
                span,
                ..self.period.clone()
            },
            ..self.clone()
        };
        spans.into_iter().map(cut).collect()
    }

    const fn is_whole(&self) -> bool {
        self.period.credited.is_some() || self.period.full_season.is_some()
    }

    /// Takes what is lacking from `said` and tells where the two disagree.
    fn hear(&mut self, said: &Period, kind: PaperKind, conflicts: &mut Vec<Conflict>) {
        self.origins.entry("days").or_default().insert(kind);
        let days = self.period.span.overlap(said.span);
        let mut disagree = |kind_of, severity, row: PaperKind| {
            conflicts.push(Conflict {
                kind: kind_of,
                severity,
                kept: row,
                against: kind,
                days,
            });
        };
        let employer = self.period.employer.clone();
        for field in FIELDS {
            let Some(theirs) = (field.said)(said) else {
                continue;
            };
            let Some(ours) = (field.said)(&self.period) else {
                if !self.takes(field, said) {
                    let missing = ConflictKind::NotInAccount {
                        field: field.name,
                        employer: employer.clone(),
                        said: theirs,
                    };
                    disagree(missing, Severity::Ask, self.kind);
                } else if field.of_days && !covers(said.span, self.period.span) {
                    let part = ConflictKind::PartOfPeriod {
                        field: field.name,
                        said: theirs,
                    };
                    disagree(part, Severity::Ask, self.kind);
                } else {
                    (field.take)(&mut self.period, said);
                    self.origins.entry(field.name).or_default().insert(kind);
                }
                continue;
            };
            // Names were compared by sense before; the more trusted spelling stays.
            if field.name == "employer" || agree(&ours, &theirs) {
                self.origins.entry(field.name).or_default().insert(kind);
                continue;
            }
            let differs = ConflictKind::Field {
                field: field.name,
                employer: employer.clone(),
                kept: ours,
                against: theirs,
            };
            disagree(differs, Severity::Ask, self.kind);
        }
        if said.kind != self.period.kind && !self.is_leave_of(said.kind) {
            let differs = ConflictKind::Field {
                field: "kind",
                employer,
                kept: Said::Name(self.period.kind.name()),
                against: Said::Name(said.kind.name()),
            };
            disagree(differs, Severity::Ask, self.kind);
        }
        let credited = said.credited.filter(|_| said.span == self.period.span);
        if let Some(theirs) = credited.filter(|_| credited != self.period.credited) {
            let differs = ConflictKind::Field {
                field: "credited",
                employer: self.period.employer.clone(),
                kept: self.period.credited.map_or(Said::Parts, Said::Length),
                against: Said::Length(theirs),
            };
            disagree(differs, Severity::Ask, self.kind);
        }
    }

    /// The row is the leave the other paper tells as a period.
    fn is_leave_of(&self, kind: PeriodKind) -> bool {
        self.period.leave.is_some() && !same::is_job(kind)
    }
}

/// Whether `whole` has all days of `part` but one at each end.
fn covers(whole: Span, part: Span) -> bool {
    let from = part.from().tomorrow().unwrap_or(part.from());
    let to = part.to().yesterday().unwrap_or(part.to());
    Span::new(from, to).map_or_else(|| whole.covers(part), |part| whole.covers(part))
}
