//! Every sentence we can say, for lawyers to read in the snapshots.

use crate::sample::{amount, conclusion, condition};
use calendar::{Age, Length};
use contract::wording;
use jiff::civil::date;
use law::{Coverage, Law, LawError, Status};
use rules::{
    Conclusion,
    conclusion::{
        Action, Condition, ConditionId, Deferral, FindingKind, IncrementKind, NoAmount, Note,
        Outcome, Question, ReadBy, Reading, ReadingAbout, Sign, UnknownIncrement, Value,
        WorkBookTrouble,
    },
    fact::{ChildField, Fact, PeriodField},
    facts::{ExcludedFor, North, PaperDefect, PeriodKind, Source, SpecialCode},
    violations,
};
use rust_decimal::dec;
use std::fmt::{Debug, Write};

/// «value» on one line, what is said of it under it.
fn told<T: Debug>(values: impl IntoIterator<Item = T>, say: impl Fn(&T) -> String) -> String {
    let mut text = String::new();
    for value in values {
        let said = say(&value).replace('\n', "\n    ");
        writeln!(text, "{value:?}\n    {said}").unwrap();
    }
    text
}

#[test]
fn conditions() {
    let age = condition(ConditionId::Age, Value::Age(Age::years_only(61)));
    let insured = condition(
        ConditionId::InsuranceRecord,
        Value::Record(Length::new(15, 0, 0)),
    );
    let long = condition(
        ConditionId::LongRecord,
        Value::Record(Length::new(37, 0, 0)),
    );
    let special = condition(
        ConditionId::SpecialRecord,
        Value::Record(Length::new(12, 6, 0)),
    );
    let coefficient = condition(ConditionId::Coefficient, Value::Coefficient(dec!(28.20)));
    let wait = condition(ConditionId::Wait, Value::Months(48));
    let conditions = [
        age.clone(),
        Condition {
            actual: Some(Value::Age(Age::from_months(60 * 12 + 3))),
            holds: Some(false),
            holds_from: Some(date(2027, 8, 20)),
            ..age
        },
        insured.clone(),
        Condition {
            actual: Some(Value::Record(Length::new(13, 10, 0))),
            holds: Some(false),
            lacks: Some(Value::Record(Length::new(1, 2, 0))),
            ..insured.clone()
        },
        Condition {
            actual: Some(Value::Record(Length::new(13, 10, 0))),
            holds: Some(false),
            lacks: Some(Value::Record(Length::new(1, 2, 0))),
            holds_from: Some(date(2028, 1, 23)),
            by_future_work: true,
            ..insured.clone()
        },
        Condition {
            actual: Some(Value::Record(Length::new(13, 10, 0))),
            ..insured.clone()
        },
        Condition {
            actual: Some(Value::Record(Length::new(35, 2, 10))),
            holds: Some(true),
            ..insured
        },
        Condition {
            actual: Some(Value::Record(Length::new(37, 0, 0))),
            holds: Some(true),
            holds_from: Some(date(2026, 9, 12)),
            ..long
        },
        Condition {
            actual: Some(Value::Record(Length::ZERO)),
            holds: Some(false),
            ..special
        },
        Condition {
            actual: Some(Value::Coefficient(dec!(27.951))),
            holds: Some(false),
            lacks: Some(Value::Coefficient(dec!(0.249))),
            holds_from: Some(date(2026, 12, 31)),
            ..coefficient
        },
        Condition {
            actual: Some(Value::Day(date(2026, 2, 14))),
            holds: Some(false),
            holds_from: Some(date(2026, 2, 14)),
            ..wait.clone()
        },
        Condition {
            actual: Some(Value::Day(date(2018, 12, 20))),
            required: Value::Months(0),
            holds: Some(true),
            holds_from: Some(date(2018, 12, 20)),
            ..wait
        },
    ];
    let mut text = String::new();
    for condition in &conditions {
        let lacking = wording::condition::lacking(condition).unwrap_or_default();
        let said = wording::condition::sentence(condition);
        writeln!(text, "{said} | {lacking}").unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn notes() {
    let notes = [
        Note::SavedRight,
        Note::SixMonthsEarlier,
        Note::Recount { margin_days: 3 },
        Note::RecordDayUnknown,
        Note::CoefficientDayUnknown,
        Note::RequirementRose {
            held_on: date(2018, 12, 20),
            required_then: dec!(13.8),
        },
        Note::PartialRight { years: 7 },
        Note::BornOn29February,
        Note::RequirementBefore2015,
        Note::RuleNotChecked,
        Note::CreditedShorter,
        Note::CoefficientByYearEnd,
        Note::RateAssumedFull,
        Note::EarlierIfConfirmed {
            right_on: date(2025, 3, 1),
        },
        Note::GeneralComesFirst,
        Note::FloorAge,
        Note::OfficeHolder,
        Note::OfficeMonthsAdded,
        Note::LawGap,
        Note::RecordPartlyUndated,
        Note::OtherPeriodsAdded,
        Note::AddedBySummation,
        Note::SpecialWorkUnknown,
        Note::TeachersRulesOf1959,
        Note::RuralWeekOf36Hours,
    ];
    let text = told(notes, |note| wording::note::sentence(*note));
    insta::assert_snapshot!(text);
}

fn violation(id: &str, sign: Sign) -> FindingKind {
    let of = violations::find(id).unwrap();
    FindingKind::Violation { of, sign }
}

fn signs_of_decisions() -> Vec<Sign> {
    let (short, long) = (Length::new(24, 0, 0), Length::new(25, 2, 3));
    let (day, later) = (date(2026, 3, 1), date(2026, 9, 1));
    vec![
        Sign::CountedShorter {
            counted: short,
            ours: long,
        },
        Sign::CountedLonger {
            counted: long,
            ours: short,
        },
        Sign::AgeAsked {
            asked: Age::years_only(55),
            ours: Age::years_only(52),
        },
        Sign::LaterRight {
            stated: later,
            ours: day,
        },
        Sign::YearsAsked {
            asked: 15,
            ours: 14,
        },
        Sign::CoefficientAsked {
            asked: dec!(30),
            ours: dec!(28.2),
        },
        Sign::AwardedLate {
            from: later,
            due: day,
        },
        Sign::DecisionLate {
            due: day,
            decided_on: None,
        },
        Sign::DecisionLate {
            due: day,
            decided_on: Some(later),
        },
        Sign::WitnessesOnly,
        Sign::NoProposal,
        Sign::RuralIncrementMissing,
        Sign::SocialAwarded { right_on: day },
        Sign::PrepensionNotShown { from: day },
    ]
}

#[test]
fn violations() {
    let code = SpecialCode::read("27-2").unwrap();
    let (child, with) = (1, 4);
    let mut signs = vec![
        Sign::NotInAccountBefore {
            partly_in_sum: false,
        },
        Sign::NotInAccountBefore {
            partly_in_sum: true,
        },
        Sign::NotInAccount,
        Sign::NothingAccrued,
        Sign::AccountShorter { days: 32, with },
        Sign::AnotherEmployer { with },
        Sign::NameDiffers,
        Sign::SecondAccount,
        Sign::CodeMissing { with, code },
        Sign::CodeMissingByWords,
        Sign::HarmlessClass,
        Sign::CodeTakenAway { earlier: code },
        Sign::TerritoryMissing {
            territory: North::FarNorth,
            with: None,
        },
        Sign::TerritoryMissing {
            territory: North::Equated,
            with: Some(with),
        },
        Sign::PartLoad {
            rate: 50,
            counts: true,
        },
        Sign::PartLoad {
            rate: 75,
            counts: false,
        },
        Sign::PaidAbsenceCut { with },
        Sign::MaternityCut { with },
        Sign::CareLeaveCut { with },
        Sign::CareLeaveSplit { with },
        Sign::ChildNotCounted { child, twin: false },
        Sign::ChildNotCounted { child, twin: true },
        Sign::ServiceMissing,
        Sign::CareNotClaimed,
        Sign::StudyByChoice {
            added: Length::new(2, 10, 0),
            years: 15,
        },
        Sign::SeasonByCalendar,
        Sign::NoContributions { known: true },
        Sign::NoContributions { known: false },
        Sign::TeachingHours { hours: None },
        Sign::TeachingHours { hours: Some(120) },
    ];
    signs.extend(signs_of_decisions());
    signs.extend(
        PaperDefect::ALL
            .iter()
            .map(|&defect| Sign::Defect { defect }),
    );
    signs.extend(
        ExcludedFor::ALL
            .iter()
            .map(|&reason| Sign::LeftOut { reason }),
    );
    let text = told(signs, |sign| {
        let kind = violation("V01", sign.clone());
        let gain = wording::finding::gain(&kind).unwrap_or_default();
        let sentence = wording::finding::sentence(&kind);
        assert!(!sentence.is_empty(), "{sign:?}");
        format!("{sentence}\n{gain}")
    });
    insta::assert_snapshot!(text);
}

#[test]
fn findings() {
    let (year, less, more) = (2016, dec!(4.482), dec!(9.5));
    let (short, long) = (Length::new(27, 3, 11), Length::new(28, 3, 12));
    let findings = [
        FindingKind::CoefficientOverMaximum {
            year,
            value: more,
            maximum: dec!(7.83),
        },
        FindingKind::CoefficientDiffersFromPay {
            year,
            account: less,
            computed: more,
        },
        FindingKind::YearWithoutBase { year: 2031 },
        FindingKind::BeforeTenYears,
        FindingKind::AfterAssessment,
        FindingKind::DaysNotCredited { days: 45 },
        violation("V16", Sign::NoAdjacentWork),
        violation("V18", Sign::Overlap { with: 4 }),
        violation("V07", Sign::NoAdditionalTariff),
        FindingKind::CareBeyondEighteenMonths,
        FindingKind::VoluntaryOverHalf {
            beyond: Length::new(1, 2, 3),
        },
        FindingKind::RecordDiffersFromAccount {
            account: short,
            counted: long,
        },
        FindingKind::StatementTotalDiffers {
            stated: less,
            summed: more,
        },
        FindingKind::StatementYearDiffers {
            year,
            stated: less,
            computed: more,
        },
        FindingKind::StatementRecordDiffers {
            stated: short,
            summed: long,
        },
        FindingKind::Unread {
            place: "раздел 3, строка 4".to_owned(),
        },
    ];
    let text = told(findings, |kind| {
        format!(
            "{}\n{}\n{}\n{}",
            wording::finding::sentence(kind),
            wording::finding::provision(kind),
            wording::finding::documents(kind).join(", "),
            wording::finding::gain(kind).unwrap_or_default()
        )
    });
    insta::assert_snapshot!(text);
}

#[test]
fn findings_of_papers() {
    let on = Some(date(2021, 11, 17));
    let mut findings: Vec<FindingKind> = WorkBookTrouble::ALL
        .into_iter()
        .map(|trouble| FindingKind::WorkBook { trouble, on })
        .collect();
    findings.push(FindingKind::WorkBook {
        trouble: WorkBookTrouble::NoDay,
        on: None,
    });
    findings.push(FindingKind::CodeUnclear {
        code: "ТВОРЧ20В",
        meaning: "вариант с 2024 г.",
    });
    let text = told(findings, |kind| {
        format!(
            "{}\n{}\n{}",
            wording::finding::sentence(kind),
            wording::finding::provision(kind),
            wording::finding::documents(kind).join(", "),
        )
    });
    insta::assert_snapshot!(text);
}

#[test]
fn steps() {
    let steps = [
        Action::OrderStatement,
        Action::AnswerQuestions,
        Action::CorrectAccount,
        Action::Appeal,
        Action::Apply {
            from: date(2026, 10, 20),
            ground: "fz400_8_1_general",
        },
        Action::AwaitDecision,
    ];
    let text = told(steps, |step| {
        format!(
            "{}\n{}\n{}\n{}",
            wording::step::sentence(*step),
            wording::step::provision(*step),
            wording::step::document(*step).unwrap_or_default(),
            wording::step::if_refused(*step)
        )
    });
    insta::assert_snapshot!(text);
}

#[test]
fn questions() {
    let facts = [
        Fact::Sex,
        Fact::Born,
        Fact::Periods,
        Fact::Coefficients,
        Fact::CoefficientBefore2015,
        Fact::CoefficientsByYear,
        Fact::AccountRecord,
        Fact::Children,
        Fact::Working,
        Fact::WorksOn,
        Fact::MonthlyPay,
        Fact::Dependants,
        Fact::Period(3, PeriodField::Contributions),
        Fact::Period(3, PeriodField::AdditionalTariff),
        Fact::Period(3, PeriodField::Code),
        Fact::Period(3, PeriodField::Child),
        Fact::Period(3, PeriodField::Source),
        Fact::Period(3, PeriodField::Disputed),
        Fact::Period(3, PeriodField::Employer),
        Fact::Period(3, PeriodField::Agriculture),
        Fact::Child(0, ChildField::Born),
        Fact::Child(0, ChildField::RaisedTo8),
    ];
    let text = told(facts, |fact| {
        let question = Question {
            fact: *fact,
            days: calendar::Span::new(date(2015, 5, 25), date(2015, 12, 31)),
            grounds: vec!["fz400_30_1_1_list1"],
            of_size: false,
        };
        format!(
            "{}\n{}",
            wording::question::sentence(&question),
            wording::question::why(&question)
        )
    });
    insta::assert_snapshot!(text);
    let all = Question {
        fact: Fact::Born,
        days: None,
        grounds: vec![
            "fz400_8_1_general",
            "fz400_30_1_1_list1",
            "fz400_30_1_2_list2",
            "fz400_30_1_19_teachers",
        ],
        of_size: true,
    };
    let of_size = told(
        [
            Fact::Dependants,
            Fact::Disability,
            Fact::DisabilityGroup,
            Fact::Working,
            Fact::ResidenceRural,
            Fact::MonthlyPay,
            Fact::Periods,
        ],
        |fact| {
            wording::question::why(&Question {
                fact: *fact,
                days: None,
                grounds: vec![],
                of_size: true,
            })
        },
    );
    insta::assert_snapshot!(of_size);
    let why = wording::question::why(&all);
    insta::assert_snapshot!(why);
}

#[test]
fn outcomes() {
    let mut conclusion = conclusion();
    let mut text = String::new();
    let headline = |conclusion: &Conclusion| wording::outcome::headline(conclusion);
    writeln!(text, "{}", headline(&conclusion)).unwrap();
    conclusion.assessed_on = date(2026, 1, 10);
    writeln!(text, "{}", headline(&conclusion)).unwrap();
    conclusion.grounds[0].conditions[1].by_future_work = false;
    writeln!(text, "{}", headline(&conclusion)).unwrap();
    writeln!(text, "{:#?}", wording::notes(&conclusion)).unwrap();
    conclusion.earliest = None;
    writeln!(text, "{}", headline(&conclusion)).unwrap();
    conclusion.grounds.pop();
    writeln!(text, "{}", headline(&conclusion)).unwrap();

    let ground = &mut conclusion.grounds[0];
    for outcome in [
        Outcome::Met,
        Outcome::Later,
        Outcome::NotMet,
        Outcome::Needs,
        Outcome::NotApplicable,
    ] {
        ground.outcome = outcome;
        writeln!(text, "{outcome:?}: {}", wording::outcome::short(ground)).unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn amounts() {
    let law = Law::embedded();
    let run = |from, to, status| Coverage { from, to, status };
    let absent = LawError::NotInForce {
        id: "pensions.ipk_price",
        title: "Стоимость одного пенсионного коэффициента",
        on: date(2031, 1, 1),
        known: vec![
            run(date(2015, 1, 1), Some(date(2026, 12, 31)), Status::InForce),
            run(date(2027, 2, 1), None, Status::Planned),
        ],
    };
    let why = [
        NoAmount::NoRight,
        NoAmount::NoCoefficient,
        NoAmount::NoNumber(absent),
        NoAmount::NoNumber(law.parameter("pensions.price").unwrap_err()),
    ];
    let increments = [
        IncrementKind::Dependants,
        IncrementKind::Age80,
        IncrementKind::Group1,
        IncrementKind::Rural,
        IncrementKind::NorthFar,
        IncrementKind::NorthEquated,
    ];
    let mut planned = amount();
    planned.priced_on = planned.on;
    planned.planned = true;
    planned.deferral = Deferral {
        months: 0,
        ipk_factor: dec!(1),
        fixed_factor: dec!(1),
    };
    let mut text = String::new();
    for why in &why {
        writeln!(text, "{}", wording::amount::absent(why)).unwrap();
    }
    for kind in increments {
        writeln!(text, "прибавка {}", wording::amount::increment(kind)).unwrap();
    }
    // Only what is really unknown is named.
    let mut known = amount();
    for unknown in [
        vec![],
        vec![UnknownIncrement::Rural],
        vec![UnknownIncrement::Dependants, UnknownIncrement::North],
    ] {
        known.unknown_increments = unknown;
        writeln!(text, "{}", wording::amount::estimate(&known)).unwrap();
    }
    writeln!(text, "\n{}", contract::text::amount(&amount(), law)).unwrap();
    writeln!(text, "{}", contract::text::amount(&planned, law)).unwrap();
    insta::assert_snapshot!(text);
}

#[test]
fn readings_and_kinds() {
    let mut text = String::new();
    for about in [
        ReadingAbout::AdditionsToList2,
        ReadingAbout::ChildCareInSpecialRecord,
        ReadingAbout::StudyOf1992To2001,
        ReadingAbout::OfficeAgeOfEarlyGrounds,
        ReadingAbout::NorthPartialTransition,
        ReadingAbout::ListedWorkInNorth,
        ReadingAbout::StageAge,
    ] {
        for by in [ReadBy::Sfr, ReadBy::Court] {
            let reading = Reading {
                by,
                right_on: None,
                about,
            };
            writeln!(text, "{}", wording::reading::sentence(&reading)).unwrap();
        }
    }
    for kind in PeriodKind::ALL {
        writeln!(text, "{}: {}", kind.name(), wording::kind::period(*kind)).unwrap();
    }
    for source in Source::ALL {
        writeln!(
            text,
            "{}: {}",
            source.name(),
            wording::kind::source(*source)
        )
        .unwrap();
    }
    insta::assert_snapshot!(text);
}
