//! From the paper to facts about a life. Unknown stays unknown: a zero of the paper is not a fact.

use crate::{
    statement::{Conditions, Private, Row},
    szi_ils::Paper,
};
use calendar::{Length, Record, Run, Span, Weight, measure};
use jiff::civil::Date;
use rules::{
    Facts,
    facts::{Before2002, KnownCoefficients, Leave, Period, PeriodKind, Source},
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The facts the paper gives. Tells each row which period was made of it.
///
/// Sex is not in the paper and is not guessed from a patronymic.
pub(crate) fn facts(paper: &mut Paper) -> Facts {
    Facts {
        born: paper.born,
        periods: Some(periods(&mut paper.rows)).filter(|periods| !periods.is_empty()),
        coefficients: coefficients(paper),
        pay: pay_without_coefficient(paper),
        before_2002: before_2002(paper),
        account_record: paper.header_record,
        account_as_of: paper.as_of,
        ..Facts::default()
    }
}

fn coefficients(paper: &Paper) -> KnownCoefficients {
    let mut by_year = BTreeMap::new();
    for block in &paper.years {
        if let Some(coefficient) = block.coefficient {
            *by_year.entry(block.year).or_insert(Decimal::ZERO) += coefficient;
        }
    }
    let before_2015 = paper.before_2015.coefficient;
    let in_parts = before_2015.is_some() || !by_year.is_empty();
    KnownCoefficients {
        total: paper.total_coefficient.filter(|_| !in_parts),
        before_2015,
        by_year,
    }
}

/// Pay of the years the account gives no coefficient for; elsewhere the coefficient says more.
fn pay_without_coefficient(paper: &Paper) -> BTreeMap<i16, Decimal> {
    let mut pay = BTreeMap::new();
    for block in paper
        .years
        .iter()
        .filter(|block| block.coefficient.is_none())
    {
        let sum: Decimal = paper.rows[block.rows.clone()]
            .iter()
            .filter_map(|row| row.pay)
            .sum();
        *pay.entry(block.year).or_insert(Decimal::ZERO) += sum;
    }
    pay.retain(|_, sum| *sum > Decimal::ZERO);
    pay
}

/// Zero roubles of pay or zero days of record stand where the account holds nothing of that time:
/// it says what the fund knows, not what the person did, so it is unknown and not zero.
fn before_2002(paper: &Paper) -> Before2002 {
    let before = paper.before_2002;
    Before2002 {
        average_pay_2000_2001: before.average_pay.filter(|&pay| pay > Decimal::ZERO),
        record_2002: before.record.filter(|&record| record > Length::ZERO),
        ..Before2002::default()
    }
}

/// The periods of all rows in the order of days.
fn periods(rows: &mut [Row]) -> Vec<Period> {
    let mut made: Vec<(usize, Period)> = rows
        .iter()
        .enumerate()
        .flat_map(|(index, row)| periods_of(row).into_iter().map(move |p| (index, p)))
        .collect();
    made.sort_by_key(|(index, period)| (period.span, *index));
    for (place, (index, _)) in made.iter().enumerate() {
        rows[*index].period.get_or_insert(place);
    }
    made.into_iter().map(|(_, period)| period).collect()
}

/// One period for a plain row; one for each part where codes have days of their own.
fn periods_of(row: &Row) -> Vec<Period> {
    let Some(span) = row.span else {
        return Vec::new();
    };
    let (parts, whole): (Vec<_>, Vec<_>) = row
        .conditions
        .iter()
        .partition(|conditions| conditions.span.is_some_and(|part| part != span));
    let holes: Vec<_> = parts.iter().filter_map(|part| part.span).collect();

    let none = Conditions::default();
    let whole = if whole.is_empty() { vec![&none] } else { whole };
    let rest = without(span, &holes);
    let mut periods = Vec::new();
    for (index, conditions) in whole.iter().enumerate() {
        // Every code holds for each day outside the parts; a paper that would make thousands of
        // periods of one row is a bad joke, and gets its further codes for the whole row.
        let sensible = index == 0 || rest.len() * whole.len() <= 1000;
        let spans = if sensible { &rest[..] } else { &[span] };
        periods.extend(spans.iter().map(|&span| period(row, span, conditions)));
    }
    for (part, span) in parts.into_iter().zip(holes) {
        periods.push(period(row, span, part));
    }
    credit(row, span, &mut periods);
    periods
}

/// The days of `span` outside the holes.
pub(crate) fn without(span: Span, holes: &[Span]) -> Vec<Span> {
    let run = Run {
        span,
        weight: Weight::ONCE,
    };
    let record = Record::new(&[run], holes);
    record.runs().iter().map(|run| run.span).collect()
}

fn period(row: &Row, span: Span, conditions: &Conditions) -> Period {
    let kind = if row.quarters.contains(&0) {
        PeriodKind::SelfEmployed
    } else {
        PeriodKind::Work
    };
    Period {
        employer: row
            .employer
            .as_ref()
            .map(Private::as_str)
            .map(str::to_owned),
        position: conditions.position.clone(),
        code: conditions.code,
        territory: conditions.territory,
        rate: conditions.rate,
        agriculture: conditions.agriculture.then_some(true),
        full_season: conditions.full_season.then_some(true),
        // No contributions in the row are not «none were due»: the paper does not say so.
        contributions: row
            .contributions
            .is_some_and(|sum| sum > Decimal::ZERO)
            .then_some(true),
        additional_tariff: conditions.additional_tariff,
        workplace_class: conditions.workplace_class,
        leave: conditions.leave,
        source: Some(Source::Account),
        ..Period::new(span, kind)
    }
}

/// Leaves that do not count as work, so that days missing in the row need no other reason.
const NOT_COUNTED: [Leave; 7] = [
    Leave::Unpaid,
    Leave::Administrative,
    Leave::ChildCare,
    Leave::ChildCareTo3,
    Leave::ChildCareByRelative,
    Leave::ContractUnpaid,
    Leave::AuthorUnpaid,
];

/// Where the account credits less than the days between the dates, says so in the longest period.
fn credit(row: &Row, span: Span, periods: &mut [Period]) {
    let Some(credited) = row.credited else { return };
    let is_leave = |period: &Period| period.leave.is_some_and(|l| NOT_COUNTED.contains(&l));
    // The same days may stand in two periods, one for each code.
    let leaves: Vec<_> = periods
        .iter()
        .filter(|period| is_leave(period))
        .map(|period| period.span)
        .collect();
    let explained = Record::of_days(&leaves).total();
    let missing = not_credited(span, credited).less(explained);
    if missing == Length::ZERO {
        return;
    }
    let work = periods.iter().filter(|period| !is_leave(period));
    let Some(longest) = work
        .map(|period| period.span)
        .max_by_key(|&span| measure(span))
    else {
        return;
    };
    for period in periods {
        if period.span == longest && !is_leave(period) {
            period.credited = Some(measure(longest).less(missing));
        }
    }
}

/// What is missing in `credited` by both ways of measuring; zero when one of them explains it.
///
/// The law measures to the day after the last ([`measure`]), the account subtracts day from day and
/// adds one. They differ by a day or two around months of 28 and 31 days; such a difference is not
/// a day taken away from anybody.
pub(crate) fn not_credited(span: Span, credited: Length) -> Length {
    if by_account(span) <= credited {
        return Length::ZERO;
    }
    measure(span).less(credited)
}

/// The length of a period as the account counts it: whole months where it runs from the first to
/// the last day of months, otherwise month from month and day from day, plus a day.
fn by_account(span: Span) -> Length {
    let (from, to) = (span.from(), span.to());
    let month_of = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
    let months = month_of(to) - month_of(from);
    if from.day() == 1 && to == to.last_of_month() {
        return Length::new(0, u32::try_from(months + 1).unwrap_or(0), 0);
    }
    let days = months * 30 + i32::from(to.day()) - i32::from(from.day()) + 1;
    Length::from_days(u32::try_from(days).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn span(from: (i16, i8, i8), to: (i16, i8, i8)) -> Span {
        let day = |(year, month, of): (i16, i8, i8)| date(year, month, of);
        Span::new(day(from), day(to)).unwrap()
    }

    #[test]
    fn the_account_counts_in_its_own_way() {
        for (from, to, years, months, days) in [
            ((2016, 3, 28), (2016, 12, 31), 0, 9, 4),
            ((2012, 5, 28), (2014, 12, 31), 2, 7, 4),
            ((2011, 3, 15), (2011, 7, 13), 0, 3, 29),
            ((2005, 9, 1), (2007, 12, 31), 2, 4, 0),
            ((2015, 1, 1), (2015, 5, 20), 0, 4, 20),
            ((2016, 1, 1), (2016, 1, 29), 0, 0, 29),
            ((2015, 5, 25), (2015, 12, 31), 0, 7, 7),
            ((2017, 1, 1), (2017, 2, 28), 0, 2, 0),
        ] {
            let expected = Length::new(years, months, days);
            assert_eq!(by_account(span(from, to)), expected, "{from:?}–{to:?}");
        }
    }

    #[test]
    fn a_difference_between_two_ways_of_measuring_is_nobodys_loss() {
        // By the law 1 month 16 days, by the account 1 month 14 days.
        let february = span((2015, 1, 15), (2015, 2, 28));
        assert_eq!(measure(february), Length::new(0, 1, 16));
        assert_eq!(not_credited(february, Length::new(0, 1, 14)), Length::ZERO);
        assert_eq!(
            not_credited(february, Length::new(0, 1, 13)),
            Length::from_days(3)
        );
        // By the law 9 months 3 days, by the account 9 months 4 days.
        let december = span((2016, 3, 28), (2016, 12, 31));
        assert_eq!(not_credited(december, Length::new(0, 9, 4)), Length::ZERO);
        assert_eq!(not_credited(december, Length::new(0, 9, 3)), Length::ZERO);
        assert_eq!(
            not_credited(december, Length::new(0, 9, 2)),
            Length::from_days(1)
        );
    }

    fn row(from: (i16, i8, i8), to: (i16, i8, i8)) -> Row {
        Row {
            span: Some(span(from, to)),
            ..Row::default()
        }
    }

    #[test]
    fn parts_with_days_of_their_own_leave_the_rest_to_the_row() {
        let year = Row {
            credited: Some(Length::new(0, 11, 16)),
            conditions: vec![
                Conditions {
                    span: Some(span((2025, 1, 1), (2025, 6, 30))),
                    agriculture: true,
                    ..Conditions::default()
                },
                Conditions {
                    span: Some(span((2025, 7, 1), (2025, 7, 14))),
                    leave: Some(Leave::Unpaid),
                    ..Conditions::default()
                },
            ],
            ..row((2025, 1, 1), (2025, 12, 31))
        };
        let mut rows = [year];
        let periods = periods(&mut rows);
        let spans: Vec<_> = periods.iter().map(|period| period.span).collect();
        assert_eq!(
            spans,
            [
                span((2025, 1, 1), (2025, 6, 30)),
                span((2025, 7, 1), (2025, 7, 14)),
                span((2025, 7, 15), (2025, 12, 31)),
            ]
        );
        assert_eq!(periods[0].agriculture, Some(true));
        assert_eq!(periods[1].leave, Some(Leave::Unpaid));
        // Fourteen days are missing, and the leave explains them.
        assert!(periods.iter().all(|period| period.credited.is_none()));
        assert_eq!(rows[0].period, Some(0));
    }

    #[test]
    fn what_the_leave_does_not_explain_is_missing_in_the_longest_part() {
        let year = Row {
            credited: Some(Length::new(0, 11, 10)),
            conditions: vec![Conditions {
                span: Some(span((2025, 7, 1), (2025, 7, 14))),
                leave: Some(Leave::Unpaid),
                ..Conditions::default()
            }],
            ..row((2025, 1, 1), (2025, 12, 31))
        };
        let periods = periods(&mut [year]);
        let credited: Vec<_> = periods.iter().map(|period| period.credited).collect();
        assert_eq!(periods.len(), 3);
        // Twenty days are missing: fourteen are leave, six are not.
        assert_eq!(credited, [Some(Length::new(0, 5, 24)), None, None]);
    }

    #[test]
    fn a_row_that_is_all_leave_lacks_nothing() {
        let leave = Row {
            credited: Some(Length::ZERO),
            conditions: vec![Conditions {
                leave: Some(Leave::Unpaid),
                ..Conditions::default()
            }],
            ..row((2025, 7, 1), (2025, 7, 14))
        };
        let periods = periods(&mut [leave]);
        assert_eq!(periods[0].credited, None);
    }

    #[test]
    fn rows_come_in_the_order_of_days() {
        let mut rows = [
            row((2016, 1, 1), (2016, 2, 1)),
            Row::default(),
            row((2005, 1, 1), (2005, 2, 1)),
        ];
        let periods = periods(&mut rows);
        assert!(periods[0].span < periods[1].span);
        assert_eq!(
            rows.each_ref().map(|row| row.period),
            [Some(1), None, Some(0)]
        );
    }
}
