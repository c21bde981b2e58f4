//! A statement as text for people.

use calendar::Span;
use contract::wording::{date, finding, length, money, number::number};
use statement::{Private, Row, Statement};

pub(super) fn text(statement: &Statement) -> String {
    let mut lines = vec![
        "Выписка из лицевого счёта (СЗИ-ИЛС)".to_owned(),
        String::new(),
    ];
    heading(statement, &mut lines);
    lines.push(String::new());
    lines.push("Строки выписки".to_owned());
    for (place, row) in (1..).zip(&statement.rows) {
        lines.push(format!("{place:>3}. {}", told(row)));
    }
    if !statement.findings.is_empty() {
        lines.push(String::new());
        lines.push("Что проверить".to_owned());
    }
    for (place, found) in (1..).zip(&statement.findings) {
        let period = found
            .period
            .and_then(|index| statement.facts.periods.as_ref()?.get(index))
            .map(|period| format!("{}. ", days(period.span)))
            .unwrap_or_default();
        lines.push(format!(
            "{place:>3}. {period}{}",
            finding::sentence(&found.kind)
        ));
        lines.push(format!("     Закон: {}.", finding::provision(&found.kind)));
        lines.push(format!(
            "     Помогут: {}.",
            finding::documents(&found.kind).join(", ")
        ));
    }
    lines.push(String::new());
    lines.push(
        "Заключение по этой выписке: pravo statement ФАЙЛ --format facts | pravo assess -"
            .to_owned(),
    );
    lines.push(String::new());
    lines.join("\n")
}

fn heading(statement: &Statement, lines: &mut Vec<String>) {
    let person = &statement.person;
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
    if let Some(day) = statement.as_of {
        lines.push(format!("По состоянию на {}", date::long(day)));
    }
    if let Some(total) = statement.total_coefficient {
        lines.push(format!("Пенсионный коэффициент: {}", number(total)));
    }
    if let Some(record) = statement.header_record {
        lines.push(format!("Страховой стаж: {}", length::length(record)));
    }
    lines.push(
        if statement.signature {
            "Электронная подпись есть; мы её не проверяли"
        } else {
            "Электронной подписи нет"
        }
        .to_owned(),
    );
}

fn told(row: &Row) -> String {
    let when = row.span.map_or_else(|| "без дат".to_owned(), days);
    let mut parts = vec![when];
    parts.extend(row.employer.as_ref().map(|name| name.as_str().to_owned()));
    parts.extend(
        row.credited
            .map(|credited| format!("стаж {}", length::length(credited))),
    );
    parts.extend(row.pay.map(|pay| format!("выплаты {}", money::short(pay))));
    parts.join("; ")
}

fn days(span: Span) -> String {
    format!("{}–{}", date::short(span.from()), date::short(span.to()))
}
