//! What only an account statement has: totals and rows.

use super::{date, decimal, shown};
use contract::conclusion::Length;
use serde::Serialize;
use statement::{Notice, Section, Statement};

#[derive(Serialize)]
pub(super) struct Account {
    totals: Totals,
    rows: Vec<Row>,
    /// The notice of before 2013: contributions by year.
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<Vec<NoticeYear>>,
}

#[derive(Serialize)]
struct Totals {
    coefficient: Option<String>,
    record: Option<Length>,
}

#[derive(Serialize)]
struct Row {
    section: &'static str,
    employer: Option<String>,
    registration_number: Option<String>,
    from: Option<String>,
    to: Option<String>,
    quarters: Vec<u8>,
    pay: Option<String>,
    contributions: Option<String>,
    credited: Option<Length>,
    /// Index of the first period of the facts made of this row.
    period: Option<usize>,
}

#[derive(Serialize)]
struct NoticeYear {
    year: Option<i16>,
    at_start: Option<String>,
    received: Option<String>,
}

impl Account {
    pub(super) fn of(statement: &Statement) -> Self {
        Self {
            totals: Totals {
                coefficient: statement.total_coefficient.map(decimal),
                record: statement.header_record.map(Length::of),
            },
            rows: statement.rows.iter().map(row).collect(),
            notice: statement.notice.as_ref().map(notice),
        }
    }
}

fn row(row: &statement::Row) -> Row {
    Row {
        section: match row.section {
            Section::Since2015 => "since_2015",
            Section::Before2015 => "before_2015",
            Section::Before2002 => "before_2002",
        },
        employer: shown(row.employer.as_ref()),
        registration_number: row.registration_number.clone(),
        from: row.span.map(|span| date(span.from())),
        to: row.span.map(|span| date(span.to())),
        quarters: row.quarters.clone(),
        pay: row.pay.map(decimal),
        contributions: row.contributions.map(decimal),
        credited: row.credited.map(Length::of),
        period: row.period,
    }
}

fn notice(notice: &Notice) -> Vec<NoticeYear> {
    let years = notice.years.iter().map(|year| NoticeYear {
        year: year.year,
        at_start: year.at_start.map(decimal),
        received: year.received.map(decimal),
    });
    years.collect()
}
