//! What a conclusion can be asked about: the ids of topics and their questions.

use crate::wording::{amount, condition, date, kind, length, money, number::number, plural::MONTH};
use rules::{
    Conclusion,
    conclusion::{
        Amount, Before2002, CareCounted, CareInsideWork, Condition, ConditionId, ExpectedMonths,
        GroundConclusion, Increment, Indexed, OtherPeriodCoefficient, Outcome, Prepension,
        SpecialRecord, Subsistence, Value, YearCoefficient, YearOfWork,
    },
    grounds,
};
use rust_decimal::Decimal;

/// Something a conclusion can be asked about.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    Right,
    Ground(&'a GroundConclusion),
    Condition(&'a GroundConclusion, &'a Condition),
    Coefficient,
    Before2015(Decimal),
    Year(YearCoefficient),
    Other(OtherPeriodCoefficient),
    Before2002(Before2002),
    CareInsideWork(&'a CareInsideWork),
    ExpectedMonths(&'a ExpectedMonths),
    Insurance,
    Long,
    Special(SpecialRecord),
    Amount,
    InsurancePart(&'a Amount),
    Fixed(&'a Amount),
    Increment(&'a Amount, Increment),
    Deferral(&'a Amount),
    Indexed(&'a Indexed),
    Subsistence(&'a Subsistence),
    YearOfWork(&'a YearOfWork),
    Prepension(Prepension),
}

/// Everything `conclusion` can be asked about.
pub(super) fn all(conclusion: &Conclusion) -> Vec<Subject<'_>> {
    let mut all = vec![Subject::Right];
    for ground in &conclusion.grounds {
        all.push(Subject::Ground(ground));
        let conditions = ground.conditions.iter();
        all.extend(conditions.map(|condition| Subject::Condition(ground, condition)));
    }
    all.push(Subject::Insurance);
    all.push(Subject::Long);
    let special = conclusion.records.special.iter();
    all.extend(special.copied().map(Subject::Special));
    all.push(Subject::Coefficient);
    all.extend(of_coefficient(conclusion));
    let before_2002 = conclusion.coefficients.before_2002;
    all.extend(before_2002.map(Subject::Before2002));
    all.extend(of_old_rights(conclusion));
    all.push(Subject::Amount);
    if let Some(amount) = &conclusion.amount {
        all.extend(of_amount(amount));
    }
    all.extend(conclusion.working_on.iter().map(Subject::YearOfWork));
    all.extend(conclusion.prepension.map(Subject::Prepension));
    all
}

/// The parts of the coefficient.
pub(super) fn of_coefficient(conclusion: &Conclusion) -> Vec<Subject<'_>> {
    let known = &conclusion.coefficients;
    let mut parts = vec![];
    parts.extend(known.before_2015.map(Subject::Before2015));
    parts.extend(known.by_year.iter().copied().map(Subject::Year));
    parts.extend(known.other_periods.iter().copied().map(Subject::Other));
    parts
}

/// What may be counted otherwise in the rights before 2015.
pub(super) fn of_old_rights(conclusion: &Conclusion) -> Vec<Subject<'_>> {
    let known = &conclusion.coefficients;
    let mut all = vec![];
    all.extend(known.care_inside_work.as_ref().map(Subject::CareInsideWork));
    all.extend(known.expected_months.as_ref().map(Subject::ExpectedMonths));
    all
}

/// The parts of the size.
pub(super) fn of_amount(amount: &Amount) -> Vec<Subject<'_>> {
    let mut parts = vec![Subject::InsurancePart(amount), Subject::Fixed(amount)];
    let increments = amount.increments.iter();
    parts.extend(increments.map(|increment| Subject::Increment(amount, *increment)));
    if amount.deferral.months != 0 {
        parts.push(Subject::Deferral(amount));
    }
    parts.extend(amount.indexed.as_ref().map(Subject::Indexed));
    parts.extend(amount.subsistence.as_ref().map(Subject::Subsistence));
    parts
}

/// The ground with this id.
pub(super) fn ground<'a>(conclusion: &'a Conclusion, id: &str) -> Option<&'a GroundConclusion> {
    let mut grounds = conclusion.grounds.iter();
    grounds.find(|ground| ground.ground.id == id)
}

impl Subject<'_> {
    /// Whether it is a ground for people of another sex or with other work.
    pub(super) fn is_of_another_person(&self) -> bool {
        match self {
            Self::Ground(ground) | Self::Condition(ground, _) => {
                ground.outcome == Outcome::NotApplicable
            }
            _ => false,
        }
    }

    /// The id of the topic.
    pub(super) fn id(&self) -> String {
        match self {
            Self::Right => "right".to_owned(),
            Self::Ground(ground) => format!("ground/{}", ground.ground.id),
            Self::Condition(ground, condition) => {
                format!("ground/{}/{}", ground.ground.id, condition.id.name())
            }
            Self::Coefficient => "coefficient".to_owned(),
            Self::Before2015(_) => "coefficient/before_2015".to_owned(),
            Self::Year(year) => format!("coefficient/{}", year.year),
            Self::Other(other) => format!("coefficient/other/{}", other.kind.name()),
            Self::Before2002(_) => "before_2002".to_owned(),
            Self::CareInsideWork(_) => "coefficient/care_inside_work".to_owned(),
            Self::ExpectedMonths(_) => "coefficient/expected_months".to_owned(),
            Self::Insurance => "record/insurance".to_owned(),
            Self::Long => "record/long".to_owned(),
            Self::Special(special) => format!("record/special/{}", special.ground),
            Self::Amount => "amount".to_owned(),
            Self::InsurancePart(_) => "amount/insurance_part".to_owned(),
            Self::Fixed(_) => "amount/fixed".to_owned(),
            Self::Increment(_, increment) => format!("amount/increment/{}", increment.kind.name()),
            Self::Deferral(_) => "amount/deferral".to_owned(),
            Self::Indexed(_) => "amount/indexed".to_owned(),
            Self::Subsistence(_) => "amount/subsistence".to_owned(),
            Self::YearOfWork(year) => format!("amount/working_on/{}", year.year),
            Self::Prepension(_) => "prepension".to_owned(),
        }
    }

    /// The question in Russian.
    pub(super) fn question(&self, conclusion: &Conclusion) -> String {
        match self {
            Self::Right => of_right(conclusion),
            Self::Ground(ground) => of_ground(ground),
            Self::Condition(_, condition) => of_condition(condition),
            Self::Coefficient => match conclusion.coefficients.total {
                Some(total) => format!("Откуда взялся коэффициент {}?", number(total)),
                None => "Почему коэффициент неизвестен?".to_owned(),
            },
            Self::Before2015(value) => {
                format!("Откуда взялось {} за время до 2015 года?", number(*value))
            }
            Self::Year(year) => format!(
                "Откуда взялся коэффициент {} за {} год?",
                number(year.value),
                year.year
            ),
            Self::Other(other) => format!(
                "Откуда взялось {} ({})?",
                number(other.value),
                kind::period(other.kind)
            ),
            Self::Before2002(capital) => format!(
                "Откуда взялся капитал {} на 2002 год?",
                money::short(capital.capital_2002)
            ),
            Self::CareInsideWork(care) => match care.chosen {
                CareCounted::Work => "Почему дни ухода за ребёнком до 2002 года посчитаны работой?",
                CareCounted::Coefficients => {
                    "Почему дни ухода за ребёнком до 2002 года посчитаны коэффициентами?"
                }
            }
            .to_owned(),
            Self::ExpectedMonths(expected) => {
                format!("Откуда взялись {} выплаты?", MONTH.counted(expected.used))
            }
            Self::Insurance => match conclusion.records.insurance {
                Some(record) => format!("Откуда взялся стаж {}?", length::length(record)),
                None => "Почему страховой стаж не виден?".to_owned(),
            },
            Self::Long => match conclusion.records.long {
                Some(record) => {
                    format!("Откуда взялся длительный стаж {}?", length::length(record))
                }
                None => "Почему длительный стаж не виден?".to_owned(),
            },
            Self::Special(special) => format!(
                "Откуда взялся стаж {} («{}»)?",
                length::length(special.record),
                grounds::find(special.ground).map_or(special.ground, |ground| ground.title)
            ),
            Self::Amount => match &conclusion.amount {
                Some(amount) => format!("Почему пенсия {}?", money::short(amount.total)),
                None => "Почему размер не посчитан?".to_owned(),
            },
            Self::InsurancePart(amount) => format!(
                "Откуда взялась страховая часть {}?",
                money::short(amount.insurance_part)
            ),
            Self::Fixed(amount) => format!(
                "Откуда взялась фиксированная выплата {}?",
                money::short(amount.fixed)
            ),
            Self::Increment(_, increment) => format!(
                "Откуда взялась прибавка {} {}?",
                money::short(increment.value),
                amount::increment(increment.kind)
            ),
            Self::Deferral(amount) => format!(
                "Что даёт обращение на {} позже?",
                length::months(amount.deferral.months)
            ),
            Self::Indexed(indexed) => format!(
                "Откуда взялось {} на {}?",
                money::short(indexed.total),
                date::long(indexed.on)
            ),
            Self::Subsistence(beside) => match beside.minimum {
                Some(minimum) => format!(
                    "Откуда взялся прожиточный минимум {}?",
                    money::short(minimum)
                ),
                None => "Почему прожиточный минимум не назван?".to_owned(),
            },
            Self::YearOfWork(year) => format!(
                "Откуда взялась прибавка {} с {}?",
                money::short(year.value),
                date::long(year.from)
            ),
            Self::Prepension(prepension) => format!(
                "Почему предпенсионный возраст с {}?",
                date::long(prepension.from)
            ),
        }
    }
}

fn of_right(conclusion: &Conclusion) -> String {
    let unclear = |ground: &GroundConclusion| ground.outcome == Outcome::Needs;
    match conclusion.earliest {
        Some(earliest) if earliest.right_on <= conclusion.assessed_on => {
            format!("Почему право есть с {}?", date::long(earliest.right_on))
        }
        Some(earliest) => format!("Почему право появится {}?", date::long(earliest.right_on)),
        None if conclusion.grounds.iter().any(unclear) => {
            "Почему день права пока не назван?".to_owned()
        }
        None => "Почему права на пенсию пока нет?".to_owned(),
    }
}

fn of_ground(ground: &GroundConclusion) -> String {
    let title = ground.ground.title;
    match (ground.outcome, ground.right_on) {
        (Outcome::Met, Some(day)) => {
            format!("«{title}»: почему право есть с {}?", date::long(day))
        }
        (Outcome::Met, None) => format!("«{title}»: почему право есть?"),
        (Outcome::Later, Some(day)) => {
            format!("«{title}»: почему право появится {}?", date::long(day))
        }
        (Outcome::Later, None) => format!("«{title}»: почему право появится позже?"),
        (Outcome::NotMet, _) => format!("«{title}»: чего не хватает?"),
        (Outcome::Needs, _) => format!("«{title}»: что нужно уточнить?"),
        (Outcome::NotApplicable, _) => format!("«{title}»: почему это не про вас?"),
    }
}

fn of_condition(asked: &Condition) -> String {
    match (asked.id, asked.required, asked.holds) {
        (ConditionId::Age, Value::Age(age), _) => format!("Почему возраст {}?", length::age(age)),
        (ConditionId::Wait, Value::Months(0), _) => "Почему отсрочки нет?".to_owned(),
        (ConditionId::Wait, Value::Months(months), _) => {
            format!("Почему отсрочка {}?", length::months(months))
        }
        (id, _, Some(true)) => format!("{}: почему выполнено?", condition::title(id)),
        (id, _, Some(false)) => format!("{}: почему пока нет?", condition::title(id)),
        (id, _, None) => format!("{}: почему неизвестно?", condition::title(id)),
    }
}
