//! What an audit comes to before anything else is read: all in order, unclear, or a likely violation.

use super::{Audit, Worth};
use crate::conclusion::{FindingKind, Severity};
use rust_decimal::Decimal;

/// One of three answers to «всё ли в порядке».
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Band {
    /// Nothing is found and nothing is left to ask that could change a right.
    InOrder,
    /// Something is to be found out first.
    Unclear,
    /// A violation that costs the person a right, days or money.
    Violation,
}

/// The band of an audit. The first rule that fits decides:
///
/// 1. a violation of the catalogue, sure or likely, whose correction gives something:
///    [`Band::Violation`];
/// 2. any other finding, a question that can change the outcome of a ground, or a record that is
///    unknown or known only as a sum, so that nobody could check it: [`Band::Unclear`];
/// 3. nothing of that: [`Band::InOrder`]. A question of the size alone changes no right.
pub fn band(audit: &Audit) -> Band {
    let costs = |worth: &Option<Worth>| worth.as_ref().is_some_and(Worth::gives);
    let violated = audit.findings.iter().any(|audited| {
        matches!(audited.finding.kind, FindingKind::Violation { .. })
            && audited.finding.severity != Severity::Ask
            && costs(&audited.worth)
    });
    if violated {
        return Band::Violation;
    }
    let conclusion = &audit.conclusion;
    let asks = conclusion
        .questions
        .iter()
        .any(|question| !question.grounds.is_empty());
    let records = &conclusion.records;
    let unchecked = records.insurance.is_none() || records.insurance_partly_from_total;
    if asks || unchecked || !audit.findings.is_empty() {
        Band::Unclear
    } else {
        Band::InOrder
    }
}

impl Worth {
    /// Whether putting the matter right gives a right, days, coefficient or money.
    pub fn gives(&self) -> bool {
        let more = |value: Option<Decimal>| value.is_some_and(|value| Decimal::ZERO < value);
        self.opens
            || self.days.is_some_and(|days| 0 < days)
            || more(self.coefficient)
            || more(self.roubles)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        audit::{Audited, audit},
        conclusion::{Finding, Question, Sign},
        fact::Fact,
        facts::Facts,
        violations,
    };
    use calendar::Length;
    use jiff::civil::date;
    use law::Law;

    /// An audit with nothing to find and nothing to ask.
    fn clean() -> Audit {
        let mut audit = audit(&Facts::default(), date(2026, 11, 23), Law::embedded());
        audit.findings.clear();
        audit.conclusion.questions.clear();
        audit.conclusion.records.insurance = Some(Length::new(30, 0, 0));
        audit
    }

    fn with(severity: Severity, worth: Option<Worth>) -> Band {
        let mut audit = clean();
        audit.findings.push(Audited {
            finding: Finding {
                kind: FindingKind::Violation {
                    of: violations::find("V02").unwrap(),
                    sign: Sign::NotInAccount,
                },
                severity,
                period: None,
                days: None,
            },
            worth,
        });
        band(&audit)
    }

    fn days(days: i32) -> Worth {
        Worth {
            days: Some(days),
            ..Worth::default()
        }
    }

    #[test]
    fn nothing_found_and_nothing_asked_is_in_order() {
        assert_eq!(band(&clean()), Band::InOrder);
    }

    #[test]
    fn a_violation_is_one_that_gives_something_and_is_no_question() {
        assert_eq!(with(Severity::Sure, Some(days(1))), Band::Violation);
        assert_eq!(with(Severity::Likely, Some(days(1))), Band::Violation);
        assert_eq!(with(Severity::Ask, Some(days(1))), Band::Unclear);
        // One day decides.
        assert_eq!(with(Severity::Sure, Some(days(0))), Band::Unclear);
        assert_eq!(with(Severity::Sure, Some(days(-1))), Band::Unclear);
        // What could not be tried out is not a loss we can name.
        assert_eq!(with(Severity::Sure, None), Band::Unclear);
        let opens = Worth {
            opens: true,
            ..Worth::default()
        };
        assert_eq!(with(Severity::Likely, Some(opens)), Band::Violation);
        for (roubles, expected) in [(0, Band::Unclear), (1, Band::Violation)] {
            let worth = Worth {
                roubles: Some(Decimal::new(roubles, 2)),
                ..Worth::default()
            };
            assert_eq!(with(Severity::Likely, Some(worth)), expected, "{roubles}");
        }
    }

    #[test]
    fn a_question_counts_where_it_can_change_a_right() {
        let asked = |grounds: Vec<&'static str>| {
            let mut audit = clean();
            audit.conclusion.questions.push(Question {
                fact: Fact::Dependants,
                days: None,
                grounds,
                of_size: true,
            });
            band(&audit)
        };
        assert_eq!(asked(vec![]), Band::InOrder);
        assert_eq!(asked(vec!["fz400_8_1_general"]), Band::Unclear);
    }

    #[test]
    fn a_record_nobody_could_check_is_unclear() {
        let mut audit = clean();
        audit.conclusion.records.insurance_partly_from_total = true;
        assert_eq!(band(&audit), Band::Unclear);
        audit.conclusion.records.insurance_partly_from_total = false;
        audit.conclusion.records.insurance = None;
        assert_eq!(band(&audit), Band::Unclear);
    }

    #[test]
    fn a_finding_outside_the_catalogue_is_unclear_at_most() {
        let mut audit = clean();
        audit.findings.push(Audited {
            finding: Finding {
                kind: FindingKind::DaysNotCredited { days: 5 },
                severity: Severity::Sure,
                period: None,
                days: None,
            },
            worth: Some(days(5)),
        });
        assert_eq!(band(&audit), Band::Unclear);
    }
}
