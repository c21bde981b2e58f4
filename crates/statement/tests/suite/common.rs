//! Fixtures, and a way to print everything that was read.

use jiff::civil::Date;
use rules::facts::{Period, Source, SpecialCode};
use rust_decimal::Decimal;
use statement::{Conditions, Private, Row, Statement};
use std::{collections::BTreeMap, fmt::Write};

/// The fixtures by name; all of them are made up.
pub(crate) const FIXTURES: [(&str, &[u8]); 5] = [
    ("clean_2024", include_bytes!("../fixtures/clean_2024.xml")),
    (
        "edition_2020",
        include_bytes!("../fixtures/edition_2020.xml"),
    ),
    (
        "sfr_windows_1251",
        include_bytes!("../fixtures/sfr_windows_1251.xml"),
    ),
    ("sums_differ", include_bytes!("../fixtures/sums_differ.xml")),
    ("pensioner", include_bytes!("../fixtures/pensioner.xml")),
];

/// The text of a fixture in UTF-8.
pub(crate) fn fixture(name: &str) -> &'static str {
    let (_, bytes) = FIXTURES.iter().find(|(known, _)| *known == name).unwrap();
    std::str::from_utf8(bytes)
        .unwrap()
        .trim_start_matches('\u{feff}')
}

/// Everything a statement says, one fact a line; made-up people have no secrets.
pub(crate) fn shown(statement: &Statement) -> String {
    let mut out = Lines::default();
    let version = &statement.version;
    out.line(
        "редакция",
        format_args!("{} {}", version.root.name(), version.edition),
    );
    out.some("по состоянию на", statement.as_of);
    out.some("сформирована", statement.formed_on);
    let person = &statement.person;
    let parts = [
        &person.surname,
        &person.name,
        &person.patronymic,
        &person.snils,
    ];
    let parts: Vec<_> = parts.into_iter().flatten().map(Private::as_str).collect();
    out.line("лицо", parts.join(" | "));
    out.debug("вариант", statement.pension_variant);
    out.some("ИПК", statement.total_coefficient);
    out.debug("стаж", statement.header_record);
    out.debug("до 2015: ИПК", statement.before_2015.coefficient);
    out.debug("до 2015: стаж", statement.before_2015.record);
    out.debug("до 2015: РПК", statement.before_2015.capital);
    out.debug("до 2002: заработок", statement.before_2002.average_pay);
    out.debug("до 2002: стаж", statement.before_2002.record);
    out.debug("НПФ", statement.npf.as_ref());
    out.line("подпись", statement.signature);
    for block in &statement.years {
        let text = format!("{:?}, строки {:?}", block.coefficient, block.rows);
        out.line(&format!("год {}", block.year), text);
    }
    for (index, row) in statement.rows.iter().enumerate() {
        out.line(&format!("строка {index}"), row_text(row));
        for conditions in &row.conditions {
            out.line("    условия", conditions_text(conditions));
        }
    }
    facts(&mut out, statement);
    for finding in &statement.findings {
        let text = format!(
            "{:?} {:?} {:?}",
            finding.severity, finding.kind, finding.period
        );
        out.line("замечание", text);
    }
    for unread in &statement.unread {
        let text = format!(
            "{:?} {} «{}»",
            unread.why,
            unread.place,
            unread.text.as_str()
        );
        out.line("не прочитано", text);
    }
    out.0
}

fn facts(out: &mut Lines, statement: &Statement) {
    let facts = &statement.facts;
    out.some("факты: родился", facts.born);
    out.debug("факты: пол", facts.sex);
    out.some("факты: ИПК всего", facts.coefficients.total);
    out.some("факты: ИПК до 2015", facts.coefficients.before_2015);
    out.amounts("факты: ИПК", &facts.coefficients.by_year);
    out.amounts("факты: выплаты", &facts.pay);
    out.some(
        "факты: заработок 2000–2001",
        facts.before_2002.average_pay_2000_2001,
    );
    out.debug("факты: стаж до 2002", facts.before_2002.record_2002);
    out.debug("факты: стаж по счёту", facts.account_record);
    for (index, period) in facts.periods.iter().flatten().enumerate() {
        out.line(&format!("период {index}"), period_text(period));
    }
}

fn row_text(row: &Row) -> String {
    let days = row.span.map(|span| days(span.from(), span.to()));
    let employer = row.employer.as_ref().map(Private::as_str);
    format!(
        "{:?} {employer:?} {:?} {days:?} кв. {:?} выплаты {:?} взносы {:?} стаж {:?} → {:?}",
        row.section,
        row.registration_number,
        row.quarters,
        row.pay,
        row.contributions,
        row.credited,
        row.period,
    )
}

fn conditions_text(conditions: &Conditions) -> String {
    let own = conditions.span.map(|span| days(span.from(), span.to()));
    let mut text = Words::default();
    text.word("дни", own);
    text.word("ТУ", conditions.territory);
    text.word("СЕЛО", conditions.agriculture.then_some(()));
    text.word("СЕЗОН", conditions.full_season.then_some(()));
    text.word("код", conditions.code.map(SpecialCode::as_str));
    text.word("ставка", conditions.rate);
    text.word("отпуск", conditions.leave);
    text.word("класс", conditions.workplace_class);
    text.word("доп. тариф", conditions.additional_tariff);
    text.word("должность", conditions.position.as_ref());
    for detail in &conditions.details {
        text.word(&detail.name, Some(&detail.text));
    }
    text.0
}

fn period_text(period: &Period) -> String {
    let mut text = Words(days(period.span.from(), period.span.to()));
    text.word(period.kind.name(), period.source.map(Source::name));
    text.word("у", period.employer.as_ref());
    text.word("должность", period.position.as_ref());
    text.word("код", period.code.map(SpecialCode::as_str));
    text.word("ТУ", period.territory);
    text.word("ставка", period.rate);
    text.word("село", period.rural);
    text.word("сельхоз", period.agriculture);
    text.word("сезон", period.full_season);
    text.word("взносы", period.contributions);
    text.word("доп. тариф", period.additional_tariff);
    text.word("класс", period.workplace_class);
    text.word("отпуск", period.leave);
    text.word("зачтено", period.credited);
    text.0
}

fn days(from: Date, to: Date) -> String {
    format!("{from}…{to}")
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, name: &str, value: impl std::fmt::Display) {
        writeln!(self.0, "{name}: {value}").unwrap();
    }

    fn some(&mut self, name: &str, value: Option<impl std::fmt::Display>) {
        if let Some(value) = value {
            self.line(name, value);
        }
    }

    fn debug(&mut self, name: &str, value: Option<impl std::fmt::Debug>) {
        self.some(name, value.map(|value| format!("{value:?}")));
    }

    fn amounts(&mut self, name: &str, amounts: &BTreeMap<i16, Decimal>) {
        for (year, amount) in amounts {
            self.line(&format!("{name} {year}"), amount);
        }
    }
}

#[derive(Default)]
struct Words(String);

impl Words {
    fn word(&mut self, name: &str, value: Option<impl std::fmt::Debug>) {
        if let Some(value) = value {
            write!(self.0, " [{name} {value:?}]").unwrap();
        }
    }
}
