//! Records and coefficients of a result: as a table, and year by year for the line of life.

use crate::form::capitalised;
use calendar::Length;
use contract::wording::{date, length, number};
use jiff::civil::Date;
use law::Law;
use rules::{Conclusion, Facts, grounds};

/// The record at the end of each year of the person's work, and on the day of the conclusion. The same
/// rules answer for every day, so the line cannot disagree with the result.
pub(super) fn by_year(facts: &Facts, conclusion: &Conclusion, law: &Law) -> Vec<(Date, Length)> {
    let today = conclusion.assessed_on;
    let first = facts
        .periods
        .iter()
        .flatten()
        .map(|period| period.span.from())
        .min();
    let Some(first) = first.filter(|first| *first <= today) else {
        return vec![];
    };
    let mut years = vec![(first, Length::ZERO)];
    for year in first.year()..today.year() {
        if let Ok(day) = Date::new(year, 12, 31) {
            years.extend(
                rules::assess(facts, day, law)
                    .records
                    .insurance
                    .map(|record| (day, record)),
            );
        }
    }
    years.extend(conclusion.records.insurance.map(|record| (today, record)));
    years
}

/// What there is, a row each.
pub(super) fn rows(conclusion: &Conclusion) -> Vec<(String, String)> {
    let on = date::long(conclusion.assessed_on);
    let records = &conclusion.records;
    let mut rows = vec![(
        format!("Страховой стаж на {on}"),
        match records.insurance {
            None => "неизвестен".to_owned(),
            Some(record) => length::length(record),
        },
    )];
    if let Some(long) = records.long.filter(|long| *long != Length::ZERO) {
        rows.push((
            "Длительный стаж: работа, больничные, служба по призыву".to_owned(),
            length::length(long),
        ));
    }
    let others = [
        ("Северный стаж", records.north),
        ("Стаж в сельском хозяйстве", records.rural),
    ];
    let known = others
        .into_iter()
        .filter(|(_, record)| *record != Length::ZERO);
    rows.extend(known.map(|(title, record)| (title.to_owned(), length::length(record))));
    for special in &records.special {
        let title = grounds::find(special.ground).map_or(special.ground, |ground| ground.title);
        rows.push((
            format!("Стаж по основанию «{title}»"),
            length::length(special.record),
        ));
    }
    rows.push((
        "Пенсионный коэффициент (ИПК)".to_owned(),
        conclusion
            .coefficients
            .total
            .map_or_else(|| "неизвестен".to_owned(), number::number),
    ));
    for other in &conclusion.coefficients.other_periods {
        rows.push((
            capitalised(&format!(
                "из него за {}",
                contract::wording::kind::period(other.kind)
            )),
            number::number(other.value),
        ));
    }
    rows
}
