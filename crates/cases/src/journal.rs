//! The log as it is shown: repeats of a day are one line. The log itself stays whole.

use crate::{
    event::{By, CaseEvent},
    registry::Code,
    work_calendar::WorkCalendar,
};
use jiff::civil::Date;

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What happened.
    pub code: Code,
    /// Who set it.
    pub by: By,
    /// The local day.
    pub day: Date,
    /// Places in the log, oldest first; never empty.
    pub seqs: Vec<u32>,
}

/// The lines, in the order of their first events. Same code, same person, same local day is one line. `most` is the
/// level shown: 4 shows everything.
pub fn journal(events: &[CaseEvent], most: u8, calendar: &WorkCalendar) -> Vec<Line> {
    let mut lines: Vec<Line> = vec![];
    for event in events.iter().filter(|event| event.code.row().level <= most) {
        let day = calendar.local_day(event.at);
        let same = lines
            .iter_mut()
            .find(|line| line.code == event.code && line.by == event.by && line.day == day);
        match same {
            Some(line) => line.seqs.push(event.seq),
            None => lines.push(Line {
                code: event.code,
                by: event.by.clone(),
                day,
                seqs: vec![event.seq],
            }),
        }
    }
    lines
}

/// What the person may read of the log: sentences with their days, repeats of a day once.
pub fn for_person(events: &[CaseEvent], calendar: &WorkCalendar) -> Vec<(Date, &'static str)> {
    let mut said = vec![];
    for event in events {
        let Some(text) = event.code.row().text.as_deref() else {
            continue;
        };
        let line = (calendar.local_day(event.at), text);
        if !said.contains(&line) {
            said.push(line);
        }
    }
    said
}
