//! What only a work book has: entries, and lines of the time before 2020.

use super::{date, shown};
use serde::Serialize;
use statement::{EarlierWork, Event, EventKind, WorkBook};

#[derive(Serialize)]
pub(super) struct Book {
    form: String,
    events: Vec<Entry>,
    earlier: Vec<Line>,
}

#[derive(Serialize)]
struct Entry {
    /// `None` when nobody knows the kind.
    event: Option<&'static str>,
    on: Option<String>,
    employer: Option<String>,
    registration_number: Option<String>,
    position: Option<String>,
    unit: Option<String>,
    function_code: Option<String>,
    second_job: Option<bool>,
    cancelled: bool,
    /// Index of the first period of the facts made of this entry.
    period: Option<usize>,
}

#[derive(Serialize)]
struct Line {
    employer: Option<String>,
    registration_number: Option<String>,
    from: Option<String>,
    to: Option<String>,
    /// Index of the first period of the facts made of this line.
    period: Option<usize>,
}

impl Book {
    pub(super) fn of(book: &WorkBook) -> Self {
        Self {
            form: book.form.clone(),
            events: book.events.iter().map(entry).collect(),
            earlier: book.earlier.iter().map(line).collect(),
        }
    }
}

fn entry(event: &Event) -> Entry {
    Entry {
        event: event.kind.map(kind),
        on: event.on.map(date),
        employer: shown(event.employer.name.as_ref()),
        registration_number: event.employer.registration_number.clone(),
        position: shown(event.position.as_ref()),
        unit: shown(event.unit.as_ref()),
        function_code: event.function_code.clone(),
        second_job: event.second_job,
        cancelled: event.cancelled.is_some(),
        period: event.period,
    }
}

const fn kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Hire => "hire",
        EventKind::Transfer => "transfer",
        EventKind::Rename => "rename",
        EventKind::Qualification => "qualification",
        EventKind::Dismissal => "dismissal",
        EventKind::Ban => "ban",
        EventKind::Suspension => "suspension",
        EventKind::Resumption => "resumption",
        EventKind::ContractStart => "contract_start",
        EventKind::ContractEnd => "contract_end",
    }
}

fn line(line: &EarlierWork) -> Line {
    Line {
        employer: shown(line.employer.name.as_ref()),
        registration_number: line.employer.registration_number.clone(),
        from: line.span.map(|span| date(span.from())),
        to: line.span.map(|span| date(span.to())),
        period: line.period,
    }
}
