//! Periods and papers in few words.

use calendar::Span;
use dossier::{Paper, PaperKind};
use jiff::civil::{Date, date};
use rules::facts::{Facts, Period, PeriodKind};

/// The day written as «2003-02-01».
pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Days written as «2003-02-01 2003-12-31».
pub(crate) fn days(text: &str) -> Span {
    let (from, to) = text.split_once(' ').unwrap();
    Span::new(day(from), day(to)).unwrap()
}

/// Work at an employer.
pub(crate) fn job(of: &str, employer: &str) -> Period {
    Period {
        employer: Some(employer.to_owned()),
        ..Period::new(days(of), PeriodKind::Work)
    }
}

/// The same in a position.
pub(crate) fn as_a(position: &str, period: Period) -> Period {
    Period {
        position: Some(position.to_owned()),
        ..period
    }
}

/// A paper of these periods.
pub(crate) fn paper(kind: PaperKind, periods: Vec<Period>) -> Paper {
    let facts = Facts {
        periods: Some(periods),
        ..Facts::default()
    };
    Paper::new(kind, facts)
}

/// Days of a set of periods, each once, for a comparison that does not merge anything.
pub(crate) fn all_days(periods: &[Period]) -> std::collections::BTreeSet<Date> {
    let days = periods.iter().flat_map(|period| {
        let (mut from, to) = (period.span.from(), period.span.to());
        std::iter::from_fn(move || {
            let day = (from <= to).then_some(from)?;
            from = day.tomorrow().unwrap_or(date(9999, 12, 31));
            Some(day)
        })
    });
    days.collect()
}
