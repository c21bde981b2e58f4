//! Where rights before 2015 could be counted otherwise: days that are both work and care, and the
//! months of an early pension.

use super::{Asked, Told, formula::plain, subject::Subject};
use crate::wording::{length, old_rights};
use rules::{
    before_2015::{CAPITAL_ON, CONVERTED_ON},
    conclusion::{CareInsideWork, ExpectedMonths, NumberUsed},
};
use rust_decimal::Decimal;

/// Both ways to count the days, child by child.
pub(super) fn care_inside_work<'a>(asked: Asked<'a>, care: &CareInsideWork) -> Told<'a> {
    let children: Vec<String> = care
        .children
        .iter()
        .map(|child| {
            format!(
                "ребёнок № {}: {}, коэффициент {}",
                child.order,
                length::length(child.days),
                plain(child.coefficient)
            )
        })
        .collect();
    let law = asked.law;
    let numbers = [
        (&law.child_care_coefficient, asked.conclusion.assessed_on),
        (&law.record_coefficient_step, CAPITAL_ON),
        (&law.valorisation_step, CONVERTED_ON),
    ];
    let known = &asked.conclusion.coefficients;
    let mut deeper: Vec<Subject<'_>> = vec![Subject::Coefficient];
    deeper.extend(known.before_2002.map(Subject::Before2002));
    Told {
        answer: format!(
            "{} Дни ухода: {}. При замене эти дни уходят из стажа, и капитал 2002 года становится меньше.",
            old_rights::care(care),
            children.join("; ")
        ),
        formula: care
            .as_coefficients
            .map(|other| difference(other, care.as_work)),
        numbers: asked.numbers(&numbers.map(|(parameter, on)| NumberUsed {
            id: parameter.id,
            on,
        })),
        provisions: vec![
            "ч. 12 ст. 15 400-ФЗ",
            "ст. 30 Федерального закона от 17.12.2001 № 173-ФЗ",
        ],
        deeper,
    }
}

/// «72,3 − 70,1 = 2,2»; the larger comes first.
fn difference(one: Decimal, other: Decimal) -> String {
    let (more, less) = (one.max(other), one.min(other));
    format!("{} − {} = {}", plain(more), plain(less), plain(more - less))
}

/// The months of everybody beside those of early pensions.
pub(super) fn expected_months<'a>(asked: Asked<'a>, expected: &ExpectedMonths) -> Told<'a> {
    let known = &asked.conclusion.coefficients;
    let readings: Vec<String> = expected
        .readings
        .iter()
        .map(|reading| {
            format!(
                "{} — от {} до {}",
                reading.months,
                plain(reading.before_2015.low),
                plain(reading.before_2015.high)
            )
        })
        .collect();
    let law = asked.law;
    let mut numbers = vec![NumberUsed {
        id: law.expected_months.id,
        on: CONVERTED_ON,
    }];
    let claimed = asked.conclusion.amount.as_ref().map(|amount| amount.on);
    let early = [Some(CONVERTED_ON), claimed].into_iter().flatten();
    numbers.extend(early.map(|on| NumberUsed {
        id: law.expected_months_early.id,
        on,
    }));
    let before = known.before_2015.unwrap_or_default();
    let least = expected
        .readings
        .iter()
        .map(|reading| reading.before_2015.low)
        .min();
    Told {
        answer: format!(
            "{} За время до 2015 года при {} выходит {}, а при большем числе месяцев: {}. Меньшее — если больше только делитель, большее — если на те же месяцы умножен и капитал 2002 года.",
            old_rights::months(expected),
            expected.used,
            plain(before),
            readings.join("; ")
        ),
        formula: least.map(|least| difference(before, least)),
        numbers: asked.numbers(&numbers),
        provisions: vec![
            "п. 1–2 ст. 32 Федерального закона от 17.12.2001 № 173-ФЗ",
            "ст. 34 400-ФЗ",
        ],
        deeper: known
            .before_2015
            .map(Subject::Before2015)
            .into_iter()
            .collect(),
    }
}
