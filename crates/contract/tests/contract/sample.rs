//! A conclusion made by hand, with something in every field.

use calendar::{Age, Length};
use jiff::civil::date;
use law::Confidence;
use rules::{
    Conclusion,
    conclusion::{
        Action, Amount, Before2002, CoefficientSource, Coefficients, Condition, ConditionId,
        Deferral, Earliest, Finding, FindingKind, GroundConclusion, Increment, IncrementKind, Note,
        NumberUsed, OtherPeriodCoefficient, Outcome, PayChoice, PaySpan, Prepension, Question,
        ReadBy, Reading, ReadingAbout, Records, Requirement, Severity, Sign, SpecialRecord, Step,
        UnknownIncrement, Value, Who, YearCoefficient,
    },
    fact::{ChildField, Fact},
    facts::PeriodKind,
    grounds,
};
use rust_decimal::dec;

const GENERAL: &str = "fz400_8_1_general";
const TEACHERS: &str = "fz400_30_1_19_teachers";

pub(crate) fn condition(id: ConditionId, required: Value) -> Condition {
    Condition {
        id,
        provision: "ч. 1 ст. 8",
        required,
        actual: None,
        holds: None,
        holds_from: None,
        lacks: None,
        by_future_work: false,
        numbers: vec![],
    }
}

fn general() -> GroundConclusion {
    GroundConclusion {
        ground: grounds::find(GENERAL).unwrap(),
        outcome: Outcome::Met,
        right_on: Some(date(2026, 11, 20)),
        apply_from: Some(date(2026, 10, 20)),
        age: Some(Age::years_only(59)),
        requirement: Requirement {
            insurance_record_years: Some(15),
            coefficient: Some(dec!(30)),
        },
        conditions: vec![
            Condition {
                actual: Some(Value::Age(Age::years_only(59))),
                holds: Some(true),
                holds_from: Some(date(2026, 11, 20)),
                numbers: vec![NumberUsed {
                    id: "transition.annex6",
                    on: date(2022, 11, 20),
                }],
                ..condition(ConditionId::Age, Value::Age(Age::years_only(59)))
            },
            Condition {
                actual: Some(Value::Coefficient(dec!(28.500))),
                holds: Some(false),
                holds_from: Some(date(2027, 12, 31)),
                lacks: Some(Value::Coefficient(dec!(1.5))),
                by_future_work: true,
                ..condition(ConditionId::Coefficient, Value::Coefficient(dec!(30)))
            },
        ],
        needs: vec![],
        readings: vec![],
        unconfirmed: vec![],
        special: None,
        flip: None,
        confidence: Confidence::High,
        notes: vec![Note::SixMonthsEarlier],
    }
}

fn teachers() -> GroundConclusion {
    GroundConclusion {
        ground: grounds::find(TEACHERS).unwrap(),
        outcome: Outcome::Needs,
        right_on: None,
        apply_from: None,
        age: None,
        requirement: Requirement::default(),
        conditions: vec![condition(
            ConditionId::SpecialRecord,
            Value::Record(Length::new(25, 0, 0)),
        )],
        needs: vec![Fact::Periods, Fact::Child(0, ChildField::RaisedTo8)],
        readings: vec![Reading {
            by: ReadBy::Court,
            right_on: Some(date(2024, 2, 14)),
            about: ReadingAbout::ChildCareInSpecialRecord,
        }],
        unconfirmed: vec![],
        special: None,
        flip: None,
        confidence: Confidence::Medium,
        notes: vec![Note::RuleNotChecked],
    }
}

pub(crate) fn amount() -> Amount {
    Amount {
        on: date(2028, 3, 1),
        priced_on: date(2026, 11, 23),
        planned: false,
        ipk: dec!(88.369),
        ipk_price: dec!(156.76),
        insurance_part: dec!(13852.72),
        fixed: dec!(9584.69),
        increments: vec![Increment {
            kind: IncrementKind::Rural,
            value: dec!(2396.17),
        }],
        deferral: Deferral {
            months: 12,
            ipk_factor: dec!(1.07),
            fixed_factor: dec!(1.056),
        },
        total: dec!(25833.58),
        unknown_increments: vec![UnknownIncrement::Dependants, UnknownIncrement::Group1],
        indexed: None,
        subsistence: None,
        numbers: vec![NumberUsed {
            id: "pensions.ipk_price",
            on: date(2020, 6, 1),
        }],
    }
}

pub(crate) fn conclusion() -> Conclusion {
    Conclusion {
        assessed_on: date(2026, 11, 23),
        law_digest: format!("sha256:{}", "0".repeat(64)),
        law_checked_on: date(2026, 11, 20),
        records: Records {
            insurance: Some(Length::new(35, 2, 10)),
            insurance_partly_from_total: false,
            long: Some(Length::new(33, 0, 4)),
            north: Length::ZERO,
            rural: Length::ZERO,
            special: vec![SpecialRecord {
                ground: TEACHERS,
                record: Length::new(25, 0, 0),
                completed_on: Some(date(2022, 2, 14)),
            }],
        },
        coefficients: Coefficients {
            total: Some(dec!(88.369)),
            before_2015: Some(dec!(60.001)),
            by_year: vec![YearCoefficient {
                year: 2016,
                value: dec!(4.482),
                from: CoefficientSource::Account,
            }],
            other_periods: vec![OtherPeriodCoefficient {
                kind: PeriodKind::ChildCare,
                value: dec!(2.7),
            }],
            before_2002: Some(Before2002 {
                record: Length::new(20, 0, 0),
                full_record: Length::new(20, 0, 0),
                record_coefficient: dec!(0.55),
                pay_ratio: dec!(1.2),
                pay: PayChoice {
                    by_2000_2001: Some(dec!(1.019)),
                    by_60_months: Some(dec!(1.35)),
                    chosen: PaySpan::Of60Months,
                    cap: dec!(1.2),
                    in_the_north: None,
                },
                estimated_pension: dec!(1102.86),
                valorisation_percent: 18,
                capital_2002: dec!(148852.08),
            }),
            care_inside_work: None,
            expected_months: None,
        },
        grounds: vec![general(), teachers()],
        earliest: Some(Earliest {
            ground: GENERAL,
            right_on: date(2026, 11, 20),
        }),
        amount: Some(amount()),
        no_amount: None,
        waiting: vec![],
        working_on: vec![],
        prepension: Some(Prepension {
            from: date(2021, 11, 20),
            ground: GENERAL,
        }),
        findings: vec![Finding {
            kind: FindingKind::Violation {
                of: rules::violations::find("V18").unwrap(),
                sign: Sign::Overlap { with: 1 },
            },
            severity: Severity::Likely,
            period: Some(0),
            days: calendar::Span::new(date(1985, 9, 1), date(1990, 6, 30)),
        }],
        plan: vec![
            Step {
                who: Who::Person,
                action: Action::Apply {
                    from: date(2026, 10, 20),
                    ground: GENERAL,
                },
                due: Some(date(2026, 12, 20)),
            },
            Step {
                who: Who::Sfr,
                action: Action::AwaitDecision,
                due: None,
            },
        ],
        questions: vec![Question {
            fact: Fact::Child(0, ChildField::RaisedTo8),
            days: None,
            grounds: vec![GENERAL, TEACHERS],
            of_size: false,
        }],
    }
}
