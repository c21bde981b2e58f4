//! Information on employment (СТД-СФР, СТД-ПФР, СТД-Р) as it is printed.
//!
//! The table of entries has a row of column numbers, 1 to 11, under its header, which tells where
//! columns are. Position and unit share a column, and nothing tells where one ends: both are taken
//! as the position.

use super::{
    Printed, finding,
    table::{Grid, border},
    values::{date, dates, plain, registration_number},
};
use crate::{
    jobs,
    layout::Line,
    statement::{Private, Root, Unread, Version, WhyUnread},
    values::{name, shortened},
    work_book::{Cancelled, Choice, EarlierWork, Employer, Event, EventKind, Order, WorkBook},
};
use calendar::Span;
use rules::Facts;

const TITLE: &str = "сведения о трудовой деятельности, предоставляемые";
const EARLIER: &str = "за периоды до 31 декабря 2019";
const COLUMNS: usize = 11;

/// The form, when the pages are a work book.
pub(super) fn form(whole: &str) -> Option<&'static str> {
    if !whole.contains(TITLE) {
        return None;
    }
    Some(if whole.contains("работнику работодателем") {
        "СТД-Р"
    } else if whole.contains("фонда пенсионного и социального страхования")
    {
        "СТД-СФР"
    } else {
        "СТД-ПФР"
    })
}

/// Reads the whole paper, which [`form`] has taken for a work book.
pub(super) fn read(form: &str, lines: &[Line], head: impl Fn(&[Line]) -> Printed) -> WorkBook {
    let texts: Vec<String> = lines.iter().map(|line| plain(&line.text())).collect();
    let numbers: Vec<usize> = (0..lines.len())
        .filter(|&at| is_number_row(&lines[at]))
        .collect();
    let first = numbers.first().copied().unwrap_or(lines.len());
    let second = texts
        .iter()
        .position(|text| text.contains(EARLIER))
        .unwrap_or(lines.len());
    let foot = texts
        .iter()
        .position(|text| text.contains("должность уполномоченного") || text.starts_with("м.п."))
        .unwrap_or(lines.len());
    let mut events = vec![];
    let mut unread = vec![];
    for (index, &at) in numbers.iter().enumerate().filter(|(_, at)| **at < second) {
        let next = numbers.get(index + 1).copied().unwrap_or(lines.len());
        let mut end = next.min(second).min(foot).max(at + 1);
        // A header repeated on the next page belongs to that page.
        // After the last row of numbers no header follows.
        if end == next
            && let Some(header) = lines.get(next)
        {
            end = (at..end)
                .find(|&line| lines[line].page == header.page)
                .unwrap_or(end)
                .max(at + 1);
        }
        table(lines, at, end, &mut events, &mut unread);
    }
    let earlier = earlier(
        lines
            .get(second + 1..foot.max(second + 1))
            .unwrap_or_default(),
    );
    let head = head(&lines[..head_end(&texts, first)]);
    let mut book = WorkBook {
        form: form.to_owned(),
        version: Version {
            root: Root::Print,
            edition: form.to_owned(),
        },
        formed_on: lines[foot.min(lines.len())..]
            .iter()
            .rev()
            .find_map(|line| date(&line.text())),
        person: head.paper.person,
        choice: choice(lines, &texts[..first]),
        events,
        earlier,
        signature: false,
        facts: Facts::default(),
        findings: vec![],
        unread,
    };
    jobs::fill(&mut book);
    book.facts.born = head.paper.born;
    book.findings.extend(book.unread.iter().map(finding));
    book
}

/// The lines about the person end where the applications begin.
fn head_end(texts: &[String], most: usize) -> usize {
    let end = texts[..most]
        .iter()
        .position(|text| text.starts_with("подано заявление"));
    end.unwrap_or(most)
}

/// «1 2 3 … 11».
fn is_number_row(line: &Line) -> bool {
    let numbers = line
        .words
        .iter()
        .map(|word| word.text.parse::<usize>().ok());
    line.words.len() == COLUMNS && numbers.zip(1..).all(|(read, number)| read == Some(number))
}

fn choice(lines: &[Line], texts: &[String]) -> Choice {
    // The day stands in the line or in one of the next two.
    let day = |words: &str| {
        let at = texts.iter().position(|text| text.contains(words))?;
        lines[at..texts.len().min(at + 3)]
            .iter()
            .find_map(|line| date(&line.text()))
    };
    Choice {
        electronic_on: day("заявление о предоставлении сведений"),
        paper_on: day("заявление о продолжении ведения"),
    }
}

/// The entries under one row of column numbers.
fn table(lines: &[Line], at: usize, end: usize, events: &mut Vec<Event>, unread: &mut Vec<Unread>) {
    let body: Vec<(usize, &Line)> = (at + 1..end).map(|index| (index, &lines[index])).collect();
    let grid = Grid::under(&lines[at], &body);
    let begins = |line: &Line| {
        let cells = grid.texts(&[(0, line)]);
        cells[0].trim_end_matches('.').parse::<u16>().is_ok()
    };
    let anchors: Vec<usize> = (0..body.len())
        .filter(|&index| begins(body[index].1))
        .collect();
    let mut starts = vec![0];
    starts.extend(
        anchors
            .windows(2)
            .map(|pair| pair[0] + border(&body[pair[0]..=pair[1]])),
    );
    starts.push(body.len());
    if anchors.is_empty() {
        return;
    }
    for pair in starts.windows(2) {
        let rows = &body[pair[0]..pair[1]];
        let event = event(&grid.texts(rows));
        if event.on.is_none() || event.kind.is_none() {
            let line = rows[0].1;
            let texts: Vec<_> = rows.iter().map(|(_, line)| line.text()).collect();
            unread.push(Unread {
                place: format!("страница {}, строка {}", line.page, line.number),
                text: Private::new(shortened(&texts.join(" "), 200)),
                why: WhyUnread::NotUnderstood,
            });
        }
        events.push(event);
    }
}

fn event(cells: &[String]) -> Event {
    let cell = |column: usize| {
        let text = cells.get(column - 1).map_or("", String::as_str).trim();
        if ["-", "–", "—"].contains(&text) {
            ""
        } else {
            text
        }
    };
    let private = |column| name(cell(column)).map(Private::new);
    let what = plain(cell(4));
    let code = cell(6);
    let is_function = code
        .split_once('.')
        .is_some_and(|(whole, _)| whole.len() == 4 && !code.contains('-'));
    let order = Order {
        name: name(cell(8)),
        on: date(cell(9)),
        number: private(10),
        series: None,
    };
    Event {
        employer: employer(cell(2)),
        on: date(cell(3)),
        kind: kind(&what),
        second_job: what.contains("совмест").then_some(true),
        position: private(5),
        function_code: name(code).filter(|_| is_function),
        standard_code: name(code).filter(|_| !is_function),
        reason: private(7),
        orders: Some(order)
            .filter(|order| *order != Order::default())
            .into_iter()
            .collect(),
        cancelled: (!cell(11).is_empty()).then(|| Cancelled { on: date(cell(11)) }),
        ..Event::default()
    }
}

/// The kind an entry is called in print.
fn kind(what: &str) -> Option<EventKind> {
    let words = [
        ("прием", EventKind::Hire),
        ("перевод", EventKind::Transfer),
        ("переименован", EventKind::Rename),
        ("установлен", EventKind::Qualification),
        ("присвоен", EventKind::Qualification),
        ("увольнен", EventKind::Dismissal),
        ("запрет", EventKind::Ban),
        ("приостановл", EventKind::Suspension),
        ("возобновл", EventKind::Resumption),
        ("начало договора", EventKind::ContractStart),
        ("окончание договора", EventKind::ContractEnd),
    ];
    let known = words.into_iter().find(|(word, _)| what.starts_with(word));
    known.map(|(_, kind)| kind)
}

/// «ООО "УЧЕБНЫЙ ЛЕСПРОМХОЗ", 000-000-000001».
fn employer(text: &str) -> Employer {
    let mut employer = Employer::default();
    let mut words: Vec<&str> = vec![];
    for word in text.split_whitespace() {
        match registration_number(word) {
            Some(number) if employer.registration_number.is_none() => {
                employer.registration_number = Some(number);
            }
            _ => words.push(word),
        }
    }
    let text = words.join(" ");
    employer.name = name(text.trim_end_matches([',', ' '])).map(Private::new);
    employer
}

/// Lines of the time before 2020: number, employer, first day, last day.
fn earlier(lines: &[Line]) -> Vec<EarlierWork> {
    let body: Vec<(usize, &Line)> = lines.iter().enumerate().collect();
    let anchors: Vec<usize> = (0..body.len())
        .filter(|&index| dates(&body[index].1.text()).len() == 2)
        .collect();
    let Some(&first) = anchors.first() else {
        return vec![];
    };
    let mut starts = vec![first];
    starts.extend(
        anchors
            .windows(2)
            .map(|pair| pair[0] + border(&body[pair[0]..=pair[1]])),
    );
    starts.push(body.len());
    let line = |pair: &[usize]| {
        let rows = &body[pair[0]..pair[1]];
        let words = rows.iter().flat_map(|(_, line)| &line.words);
        let (days, names): (Vec<_>, Vec<_>) = words.partition(|word| date(&word.text).is_some());
        let mut names: Vec<&str> = names.into_iter().map(|word| word.text.as_str()).collect();
        if names
            .first()
            .is_some_and(|word| word.trim_end_matches('.').parse::<u16>().is_ok())
        {
            names.remove(0);
        }
        let days: Vec<_> = days
            .into_iter()
            .filter_map(|word| date(&word.text))
            .collect();
        let span = match days[..] {
            [from, to] => Span::new(from, to),
            _ => None,
        };
        EarlierWork {
            employer: employer(&names.join(" ")),
            span,
            period: None,
        }
    };
    starts.windows(2).map(line).collect()
}
