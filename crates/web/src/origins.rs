//! The line of a paper beside the period read from it, so that an eye can compare the two.

use contract::wording::{date, length, money};
use dossier::employer::{Identity, identity};
use rules::facts::Period;
use statement::{EarlierWork, Employer, Event, EventKind, Paper, Private, Row, Section};

/// A line of a paper, and the period of its facts that came from it.
pub(crate) struct Line {
    /// Its place among the periods of the paper.
    pub(crate) period: usize,
    /// The line as it stands in the paper.
    pub(crate) text: String,
}

/// For each period of the paper's facts, the line it came from; none for a period without a line.
///
/// A line that became several periods stands beside each of them.
pub(crate) fn of(paper: &Paper) -> Vec<Line> {
    let periods = paper.facts().periods.as_ref().map_or(0, Vec::len);
    let mut firsts = match paper {
        Paper::Statement(statement) => firsts(&statement.rows, |row| row.period, row),
        Paper::WorkBook(book) => {
            let mut all = firsts(&book.events, |event| event.period, event);
            all.extend(firsts(&book.earlier, |work| work.period, earlier));
            all
        }
    };
    firsts.sort_by_key(|(period, _)| *period);
    (0..periods)
        .filter_map(|period| {
            let after = firsts.partition_point(|(first, _)| *first <= period);
            let (_, text) = &firsts[after.checked_sub(1)?];
            Some(Line {
                period,
                text: text.clone(),
            })
        })
        .collect()
}

/// Whether period `own` of a paper speaks of the days and the work of `period`, which several
/// papers were laid together into.
pub(crate) fn tells_of(paper: &Paper, own: usize, period: &Period) -> bool {
    let Some(own) = paper.facts().periods.as_ref().and_then(|all| all.get(own)) else {
        return false;
    };
    let share_days = own.span.from() <= period.span.to() && period.span.from() <= own.span.to();
    share_days
        && match (&own.employer, &period.employer) {
            (Some(one), Some(other)) => identity(one, other) != Identity::Different,
            _ => own.kind == period.kind,
        }
}

/// The first period made of each line, and the line in words.
fn firsts<T>(
    lines: &[T],
    period: impl Fn(&T) -> Option<usize>,
    words: impl Fn(&T) -> Vec<String>,
) -> Vec<(usize, String)> {
    lines
        .iter()
        .zip(1..)
        .filter_map(|(line, number)| {
            let mut all = vec![format!("строка {number}")];
            all.extend(words(line));
            Some((period(line)?, all.join("; ")))
        })
        .collect()
}

fn row(row: &Row) -> Vec<String> {
    let section = match row.section {
        Section::Since2015 => "с 2015 года",
        Section::Before2015 => "за 2002–2014 годы",
        Section::Before2002 => "до 2002 года",
    };
    let mut parts = vec![format!("раздел {section}")];
    parts.extend(row.employer.as_ref().map(text));
    parts.extend(row.registration_number.as_deref().map(registration));
    parts.extend(row.span.map(days));
    parts.extend(row.pay.map(|sum| format!("выплаты {}", money::short(sum))));
    parts.extend(
        row.contributions
            .map(|sum| format!("взносы {}", money::short(sum))),
    );
    parts.extend(
        row.credited
            .map(|credited| format!("стаж {}", length::length(credited))),
    );
    parts
}

fn event(event: &Event) -> Vec<String> {
    let mut parts: Vec<String> = event.on.map(date::short).into_iter().collect();
    parts.extend(event.kind.map(EventKind::word).map(str::to_owned));
    parts.extend(employer(&event.employer));
    parts.extend(
        [&event.unit, &event.position, &event.work]
            .into_iter()
            .flatten()
            .map(text),
    );
    parts
}

fn earlier(work: &EarlierWork) -> Vec<String> {
    let mut parts = vec!["трудовая деятельность до 2020 года".to_owned()];
    parts.extend(employer(&work.employer));
    parts.extend(work.span.map(days));
    parts
}

fn employer(employer: &Employer) -> Vec<String> {
    let name = employer.name.as_ref().map(text);
    let number = employer.registration_number.as_deref().map(registration);
    name.into_iter().chain(number).collect()
}

fn text(private: &Private) -> String {
    private.as_str().to_owned()
}

fn registration(number: &str) -> String {
    format!("рег. № {number}")
}

fn days(span: calendar::Span) -> String {
    format!("{} — {}", date::short(span.from()), date::short(span.to()))
}
