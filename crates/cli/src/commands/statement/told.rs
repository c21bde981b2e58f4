//! Papers as text for people.

mod account;
mod book;

use super::weighed;
use calendar::Span;
use contract::wording::date;
use jiff::civil::Date;
use statement::{Content, Item, Paper, Parcel, Person, Private, Root};

pub(super) fn text(parcel: &Parcel, on: Date) -> String {
    let mut lines = vec![];
    for item in &parcel.items {
        if let Content::Paper(paper) = &item.content {
            self::paper(paper, item, on, &mut lines);
        }
    }
    let others: Vec<String> = parcel.items.iter().filter_map(other).collect();
    if !others.is_empty() {
        lines.push("Ещё в архиве".to_owned());
        lines.extend(
            (1..)
                .zip(others)
                .map(|(place, other)| format!("{place:>3}. {other}")),
        );
        lines.push(String::new());
    }
    lines.push(
        if parcel.papers().count() == 1 {
            "Заключение по этой бумаге: pravo statement ФАЙЛ --format facts | pravo assess -"
        } else {
            "Заключение делают по одной бумаге: распакуйте архив и укажите один файл."
        }
        .to_owned(),
    );
    lines.push(String::new());
    lines.join("\n")
}

fn paper(paper: &Paper, item: &Item, on: Date, lines: &mut Vec<String>) {
    match paper {
        Paper::Statement(statement) => account::heading(statement, lines),
        Paper::WorkBook(book) => book::heading(book, lines),
    }
    lines.push(signature(paper, item).to_owned());
    lines.push(String::new());
    match paper {
        Paper::Statement(statement) => account::rows(statement, lines),
        Paper::WorkBook(book) => book::entries(book, lines),
    }
    findings(paper, on, lines);
    doubts(paper, lines);
    lines.push(String::new());
}

fn signature(paper: &Paper, item: &Item) -> &'static str {
    let printed =
        matches!(paper, Paper::Statement(statement) if statement.version.root == Root::Print);
    match (paper.signature(), item.signature_beside) {
        (false, false) if printed => "Есть ли электронная подпись, мы не смотрели",
        (true, _) => "Электронная подпись есть; мы её не проверяли",
        (false, true) => "Электронная подпись лежит рядом в архиве; мы её не проверяли",
        (false, false) => "Электронной подписи нет",
    }
}

/// What the paper is called and whose it is.
fn whose(person: &Person, lines: &mut Vec<String>) {
    let name: Vec<&str> = [&person.surname, &person.name, &person.patronymic]
        .into_iter()
        .flatten()
        .map(Private::as_str)
        .collect();
    if !name.is_empty() {
        lines.push(format!("Чья: {}", name.join(" ")));
    }
    if let Some(snils) = &person.snils {
        lines.push(format!("СНИЛС: {}", snils.as_str()));
    }
}

fn findings(paper: &Paper, on: Date, lines: &mut Vec<String>) {
    let found = weighed::findings(paper, on);
    if !found.is_empty() {
        lines.push(String::new());
        lines.push(contract::text::weighed(&found).trim_end().to_owned());
    }
}

/// What was recognised less surely than people read.
fn doubts(paper: &Paper, lines: &mut Vec<String>) {
    if paper.doubts().is_empty() {
        return;
    }
    lines.push(String::new());
    lines.push("Распознано с картинки, сверьте с бумагой".to_owned());
    lines.extend(
        (1..)
            .zip(paper.doubts())
            .map(|(place, doubt)| format!("{place:>3}. {}: {}", doubt.place, doubt.field)),
    );
}

/// A file of the archive that is no paper.
fn other(item: &Item) -> Option<String> {
    let what = match &item.content {
        Content::Paper(_) => return None,
        Content::Signature => "Электронная подпись; мы её не проверяли.".to_owned(),
        Content::Refused(refusal) => refusal.to_string(),
    };
    let name = item.name.as_ref().map_or("без имени", Private::as_str);
    Some(format!("{name}. {what}"))
}

fn days(span: Span) -> String {
    format!("{}–{}", date::short(span.from()), date::short(span.to()))
}
