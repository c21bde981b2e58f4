//! Arithmetic of the paper: sums that must agree. A clean statement gives no finding.

use crate::{
    statement::{Row, Section, YearBlock},
    szi_ils::Paper,
};
use calendar::{Length, Span, measure};
use jiff::civil::Date;
use law::{
    Law, LawError,
    classifier::{self, Certainty, Group},
};
use rules::{
    Facts,
    conclusion::{Finding, FindingKind, Severity},
    facts::{Leave, SpecialCode},
};
use rust_decimal::{Decimal, RoundingStrategy, dec};

/// Everything that does not agree: the total, the years, the record, the days of each row.
pub(crate) fn findings(paper: &Paper, facts: &Facts) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !paper.sums_incomplete {
        findings.extend(total(paper));
        let law = Law::embedded();
        let blocks = paper.years.iter();
        findings.extend(blocks.filter_map(|block| year(block, &paper.rows, law)));
    }
    findings.extend(record_before_2015(paper));
    findings.extend(days(facts));
    findings.extend(unclear_codes(facts));
    findings
}

/// Codes that became facts though their meaning is a guess of ours: each is told once, at its first
/// period. Where only the provision is a guess, it matters for codes that open a ground.
///
/// Codes of territories that are a guess never become facts: the reader leaves them unread.
fn unclear_codes(facts: &Facts) -> Vec<Finding> {
    let mut told = vec![];
    let mut findings = vec![];
    for (index, period) in facts.periods.iter().flatten().enumerate() {
        let codes = [
            period.code.map(SpecialCode::as_str),
            period.leave.map(Leave::name),
            (period.agriculture == Some(true)).then_some("СЕЛО"),
            (period.full_season == Some(true)).then_some("СЕЗОН"),
        ];
        for entry in codes.into_iter().flatten().filter_map(classifier::code) {
            let opens_ground = matches!(entry.group, Group::Conditions | Group::LongService);
            let guessed = entry.certainty == Certainty::Guess || (opens_ground && entry.is_guess());
            if !guessed || told.contains(&entry.code.as_str()) {
                continue;
            }
            told.push(&entry.code);
            findings.push(Finding {
                kind: FindingKind::CodeUnclear {
                    code: &entry.code,
                    meaning: &entry.meaning,
                },
                severity: Severity::Ask,
                period: Some(index),
                days: Some(period.span),
            });
        }
    }
    findings
}

/// The coefficient of the account is that of the time before 2015 and of each year since.
fn total(paper: &Paper) -> Option<Finding> {
    let stated = paper.total_coefficient?;
    let years = paper.years.iter().map(|block| block.coefficient);
    let parts: Vec<_> = years
        .chain([paper.before_2015.coefficient])
        .flatten()
        .collect();
    let summed: Decimal = parts.iter().sum();
    let differs = !parts.is_empty() && summed != stated;
    differs.then(|| {
        finding(
            FindingKind::StatementTotalDiffers { stated, summed },
            Severity::Sure,
        )
    })
}

/// The last digit of a coefficient is rounded.
const TOLERANCE: Decimal = dec!(0.001);

/// Since 2023 one tariff covers all kinds of insurance, and the paper shows sums that reach 16.02 %
/// of the base where the law has 16 %. Whether smaller sums are 16 or 16.02 % of pay is not
/// established, so either agrees.
const SHARE_SINCE_2023: Decimal = dec!(0.1602);

/// The coefficient of a year is ten for contributions from the whole base, and not above the maximum.
fn year(block: &YearBlock, rows: &[Row], law: &Law) -> Option<Finding> {
    let stated = block.coefficient?;
    let sums = rows[block.rows.clone()].iter();
    let sums: Vec<_> = sums.filter_map(|row| row.contributions).collect();
    if sums.is_empty() {
        return None;
    }
    let contributions: Decimal = sums.iter().sum();
    // A year the law has no numbers for cannot be checked.
    let (most, least) = coefficients(block.year, contributions, law).ok()?;
    let agrees = least - TOLERANCE <= stated && stated <= most + TOLERANCE;
    (!agrees).then(|| {
        let kind = FindingKind::StatementYearDiffers {
            year: block.year,
            stated,
            computed: most,
        };
        finding(kind, Severity::Likely)
    })
}

/// What contributions give in a year: by the share of the law, and by that of the paper.
fn coefficients(
    year: i16,
    contributions: Decimal,
    law: &Law,
) -> Result<(Decimal, Decimal), LawError> {
    let day = Date::constant(year, 12, 31);
    let base = law.contribution_base.number_on(day)?;
    let maximum = law.max_yearly_coefficient.number_on(day)?;
    let share = law.insurance_tariff_share.number_on(day)?;
    let with = |share: Decimal| {
        let coefficient = dec!(10) * contributions / (share * base);
        let mut rounded = coefficient
            .min(maximum)
            .round_dp_with_strategy(3, RoundingStrategy::MidpointAwayFromZero);
        rounded.rescale(3);
        rounded
    };
    let most = with(share);
    let least = if year >= 2023 {
        with(SHARE_SINCE_2023)
    } else {
        most
    };
    Ok((most, least))
}

/// The record before 2015 is the sum of its rows, days carried over 30 and months over 12.
///
/// Days two rows share count once, so with overlaps only a record above the sum is wrong. A record
/// before 2002 is counted by other rules and may or may not be inside the line, so with one the
/// difference is only worth asking about.
fn record_before_2015(paper: &Paper) -> Option<Finding> {
    let stated = paper.before_2015.record?;
    let rows: Vec<_> = paper
        .rows
        .iter()
        .filter(|row| row.section == Section::Before2015)
        .collect();
    let lengths: Option<Vec<Length>> = rows.iter().map(|row| row.credited).collect();
    let lengths = lengths.filter(|lengths| !lengths.is_empty())?;
    let since_2002: Length = lengths.into_iter().sum();
    let before_2002 = paper.before_2002.record.unwrap_or_default();
    let summed = since_2002 + before_2002;

    let spans: Vec<_> = rows.iter().filter_map(|row| row.span).collect();
    let overlap = shared_days(&spans);
    let agrees = stated == summed || stated == since_2002 || (overlap && stated < summed);
    (!agrees).then(|| {
        let severity = if before_2002 == Length::ZERO {
            Severity::Likely
        } else {
            Severity::Ask
        };
        finding(
            FindingKind::StatementRecordDiffers { stated, summed },
            severity,
        )
    })
}

/// Whether two of the spans share a day.
fn shared_days(spans: &[Span]) -> bool {
    let mut spans = spans.to_vec();
    spans.sort_unstable();
    spans
        .windows(2)
        .any(|pair| pair[0].overlap(pair[1]).is_some())
}

/// Periods credited shorter than the days between their dates.
fn days(facts: &Facts) -> Vec<Finding> {
    let periods = facts.periods.as_deref().unwrap_or_default();
    periods
        .iter()
        .enumerate()
        .filter_map(|(index, period)| {
            let missing = measure(period.span).less(period.credited?);
            // A row with two codes makes two periods of the same days, which lack the same days.
            let told = periods[..index].last().is_some_and(|before| {
                (before.span, &before.employer, before.credited)
                    == (period.span, &period.employer, period.credited)
            });
            (!told).then_some(Finding {
                kind: FindingKind::DaysNotCredited {
                    days: missing.in_days(),
                },
                severity: Severity::Ask,
                period: Some(index),
                days: Some(period.span),
            })
        })
        .collect()
}

fn finding(kind: FindingKind, severity: Severity) -> Finding {
    Finding {
        kind,
        severity,
        period: None,
        days: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::{Before2002, Before2015};
    use jiff::civil::date;

    fn paid(contributions: Decimal) -> Row {
        Row {
            contributions: Some(contributions),
            ..Row::default()
        }
    }

    /// Whether a year agrees with contributions of two rows.
    fn agrees(of: i16, stated: Decimal, contributions: [Decimal; 2]) -> bool {
        let rows = contributions.map(paid);
        let block = YearBlock {
            year: of,
            coefficient: Some(stated),
            rows: 0..2,
        };
        year(&block, &rows, Law::embedded()).is_none()
    }

    #[test]
    fn a_year_is_ten_for_the_whole_base_and_not_above_the_maximum() {
        let half = [dec!(40000), dec!(23680)];
        assert!(agrees(2016, dec!(5.000), half));
        assert!(agrees(2016, dec!(4.999), half));
        assert!(!agrees(2016, dec!(4.998), half));
        assert!(!agrees(2016, dec!(5.002), half));
        let whole = [dec!(113760), dec!(0)];
        assert!(agrees(2015, dec!(7.390), whole));
        assert!(!agrees(2015, dec!(10.000), whole));
    }

    #[test]
    fn sums_at_the_limit_of_2023_and_later_are_no_finding() {
        // What papers show at the limit: 16.02 % of 1 917 000, 2 225 000 and 2 759 000.
        for (of, sum) in [
            (2023, dec!(307103.41)),
            (2024, dec!(356445.00)),
            (2025, dec!(441991.81)),
        ] {
            assert!(agrees(of, dec!(10.000), [sum, dec!(0)]), "{of}");
        }
    }

    #[test]
    fn a_year_the_law_does_not_know_is_not_checked() {
        assert!(agrees(2090, dec!(1.000), [dec!(1), dec!(1)]));
    }

    fn worked(from: (i16, i8, i8), to: (i16, i8, i8), credited: Length) -> Row {
        let day = |(year, month, of): (i16, i8, i8)| date(year, month, of);
        Row {
            section: Section::Before2015,
            span: Span::new(day(from), day(to)),
            credited: Some(credited),
            ..Row::default()
        }
    }

    fn record(stated: Length, before_2002: Length, rows: Vec<Row>) -> Option<Severity> {
        let paper = Paper {
            before_2015: Before2015 {
                record: Some(stated),
                ..Before2015::default()
            },
            before_2002: Before2002 {
                record: Some(before_2002),
                ..Before2002::default()
            },
            rows,
            ..Paper::default()
        };
        record_before_2015(&paper).map(|finding| finding.severity)
    }

    #[test]
    fn the_record_before_2015_carries_days_over_thirty() {
        let rows = || {
            vec![
                worked((2005, 9, 1), (2007, 12, 31), Length::new(2, 4, 0)),
                worked((2011, 3, 15), (2011, 7, 13), Length::new(0, 3, 29)),
                worked((2012, 5, 28), (2014, 12, 31), Length::new(2, 7, 4)),
            ]
        };
        let none = Length::ZERO;
        assert_eq!(record(Length::new(5, 3, 3), none, rows()), None);
        assert_eq!(
            record(Length::new(5, 3, 2), none, rows()),
            Some(Severity::Likely)
        );
        // With a record before 2002 the line may hold it or not; anything else is worth a question.
        let early = Length::new(10, 0, 0);
        assert_eq!(record(Length::new(5, 3, 3), early, rows()), None);
        assert_eq!(record(Length::new(15, 3, 3), early, rows()), None);
        assert_eq!(
            record(Length::new(15, 3, 2), early, rows()),
            Some(Severity::Ask)
        );
    }

    #[test]
    fn with_overlaps_only_more_than_the_sum_is_wrong() {
        let rows = || {
            vec![
                worked((2010, 1, 1), (2011, 12, 31), Length::new(2, 0, 0)),
                worked((2011, 1, 1), (2011, 12, 31), Length::new(1, 0, 0)),
            ]
        };
        let none = Length::ZERO;
        assert_eq!(record(Length::new(2, 0, 0), none, rows()), None);
        assert_eq!(
            record(Length::new(3, 0, 1), none, rows()),
            Some(Severity::Likely)
        );
    }

    #[test]
    fn a_row_without_a_length_leaves_nothing_to_compare() {
        let mut row = worked((2010, 1, 1), (2010, 12, 31), Length::ZERO);
        row.credited = None;
        assert_eq!(record(Length::new(2, 0, 0), Length::ZERO, vec![row]), None);
        assert_eq!(record(Length::new(2, 0, 0), Length::ZERO, vec![]), None);
    }

    #[test]
    fn the_total_is_compared_only_with_parts() {
        let paper = |before: Option<Decimal>| Paper {
            total_coefficient: Some(dec!(10)),
            before_2015: Before2015 {
                coefficient: before,
                ..Before2015::default()
            },
            ..Paper::default()
        };
        assert!(total(&paper(None)).is_none());
        assert!(total(&paper(Some(dec!(10.000)))).is_none());
        assert!(total(&paper(Some(dec!(9.999)))).is_some());
    }
}
