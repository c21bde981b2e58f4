//! A work book as text.

use super::{days, whose};
use contract::wording::date;
use statement::{Event, EventKind, Private, WorkBook};

pub(super) fn heading(book: &WorkBook, lines: &mut Vec<String>) {
    lines.push(format!("Сведения о трудовой деятельности ({})", book.form));
    lines.push(String::new());
    whose(&book.person, lines);
    if let Some(day) = book.formed_on {
        lines.push(format!("Бумага сделана {}", date::long(day)));
    }
}

pub(super) fn entries(book: &WorkBook, lines: &mut Vec<String>) {
    lines.push("Записи".to_owned());
    for (place, event) in (1..).zip(&book.events) {
        lines.push(format!("{place:>3}. {}", told(event)));
    }
    if !book.earlier.is_empty() {
        lines.push(String::new());
        lines.push("Периоды до 31 декабря 2019 года".to_owned());
    }
    for (place, line) in (1..).zip(&book.earlier) {
        let when = line.span.map_or_else(|| "без дат".to_owned(), days);
        let name = line.employer.name.as_ref().map_or("", Private::as_str);
        lines.push(format!("{place:>3}. {when}; {name}"));
    }
    let periods = book.facts.periods.as_deref().unwrap_or_default();
    if !periods.is_empty() {
        lines.push(String::new());
        lines.push("Из записей выходят периоды работы".to_owned());
    }
    for (place, period) in (1..).zip(periods) {
        let names = [&period.employer, &period.position];
        let names = names.into_iter().flatten().map(String::as_str);
        let parts: Vec<_> = std::iter::once(days(period.span))
            .chain(names.map(str::to_owned))
            .collect();
        lines.push(format!("{place:>3}. {}", parts.join("; ")));
    }
}

fn told(event: &Event) -> String {
    let mut parts = vec![event.on.map_or_else(|| "без даты".to_owned(), date::short)];
    let kind = event.kind.map_or("неизвестно что", EventKind::word);
    parts.push(kind.to_owned());
    let texts = [&event.employer.name, &event.position, &event.unit];
    let texts = texts.into_iter().flatten();
    parts.extend(texts.map(|text| text.as_str().to_owned()));
    if event.second_job == Some(true) {
        parts.push("совместительство".to_owned());
    }
    if event.cancelled.is_some() {
        parts.push("отменено".to_owned());
    }
    parts.join("; ")
}
