//! Why a ground says what it says, and why a condition of it holds or not.

use super::{
    Asked, Told,
    formula::plain,
    subject::{Subject, all},
};
use crate::wording::{self, condition::title, date, length, question, value::value};
use calendar::{Age, Length, age_reached_on};
use law::Unit;
use rules::conclusion::{
    Condition, ConditionId, GroundConclusion, Note, NumberUsed, Outcome, SpecialRecord, Value,
};

/// Ages from which a transition table counts: shown as the first number of its sum.
const BEFORE_TRANSITION: [u32; 4] = [50, 55, 60, 65];

/// A ground: the latest of its conditions, the one that fails, or what must be asked.
pub(super) fn ground<'a>(asked: Asked<'a>, ground: &'a GroundConclusion) -> Told<'a> {
    let mut answer = match ground.outcome {
        Outcome::Met | Outcome::Later => last(ground),
        Outcome::NotMet => failing(ground),
        Outcome::Needs => format!(
            "Решают ответы на вопросы: {}",
            ground
                .needs
                .iter()
                .map(|fact| question::of_fact(*fact))
                .collect::<Vec<_>>()
                .join(" ")
        ),
        Outcome::NotApplicable => {
            "Это основание для людей другого пола или с другой работой, чем в ваших фактах."
                .to_owned()
        }
    };
    if let Some(flip) = &ground.flip {
        answer = format!("{answer} {}", wording::flip::sentence(flip));
    }
    let used: Vec<NumberUsed> = ground
        .conditions
        .iter()
        .flat_map(|condition| condition.numbers.iter().copied())
        .collect();
    let conditions = ground.conditions.iter();
    Told {
        answer,
        formula: days(ground),
        numbers: asked.numbers(&used),
        provisions: provisions(ground),
        deeper: conditions
            .map(|condition| Subject::Condition(ground, condition))
            .collect(),
    }
}

/// The provision of the ground, then those of its conditions, each once.
fn provisions(ground: &GroundConclusion) -> Vec<&'static str> {
    let mut provisions = vec![ground.ground.provision];
    for condition in &ground.conditions {
        if !provisions.contains(&condition.provision) {
            provisions.push(condition.provision);
        }
    }
    provisions
}

/// The condition that is fulfilled last decides.
fn last(ground: &GroundConclusion) -> String {
    let decides = ground.right_on.and_then(|right_on| {
        let mut conditions = ground.conditions.iter();
        conditions.find(|condition| condition.holds_from == Some(right_on))
    });
    match (decides, ground.right_on) {
        (Some(condition), Some(day)) => format!(
            "Право появляется, когда выполнены все условия. Последнее — «{}»: {}.",
            wording::lowered(title(condition.id)),
            date::long(day)
        ),
        (_, Some(day)) => format!(
            "Право появляется, когда выполнены все условия: {}.",
            date::long(day)
        ),
        (_, None) => "Все условия выполнены, но день не виден: стаж и коэффициент известны только общей суммой.".to_owned(),
    }
}

fn failing(ground: &GroundConclusion) -> String {
    let failing: Vec<String> = ground
        .conditions
        .iter()
        .filter(|condition| condition.holds == Some(false) && condition.holds_from.is_none())
        .map(|condition| {
            let title = wording::lowered(title(condition.id));
            match wording::condition::lacking(condition) {
                Some(lacking) => format!("{title} — {lacking}"),
                None => title,
            }
        })
        .collect();
    match failing.as_slice() {
        [] => "Не все условия выполнены.".to_owned(),
        failing => format!("Не выполнено: {}.", failing.join("; ")),
    }
}

/// «max(возраст 20.11.2026; страховой стаж 03.02.2014) = 20.11.2026».
fn days(ground: &GroundConclusion) -> Option<String> {
    let right_on = ground.right_on?;
    let days: Vec<String> = ground
        .conditions
        .iter()
        .filter_map(|condition| {
            let day = date::short(condition.holds_from?);
            Some(format!("{} {day}", wording::lowered(name_of(condition.id))))
        })
        .collect();
    (1 < days.len()).then(|| format!("max({}) = {}", days.join("; "), date::short(right_on)))
}

/// The title without what stands in brackets.
fn name_of(id: ConditionId) -> &'static str {
    let title = title(id);
    title.split_once(" (").map_or(title, |(name, _)| name)
}

/// One condition: what is asked, what there is, and how the two compare.
pub(super) fn condition<'a>(
    asked: Asked<'a>,
    ground: &'a GroundConclusion,
    condition: &'a Condition,
) -> Told<'a> {
    let is_special = |special: &&SpecialRecord| special.ground == ground.ground.id;
    let special = asked.conclusion.records.special.iter().find(is_special);
    let deeper = match condition.id {
        ConditionId::InsuranceRecord => Some(Subject::Insurance),
        ConditionId::LongRecord => Some(Subject::Long),
        ConditionId::Coefficient => Some(Subject::Coefficient),
        ConditionId::SpecialRecord | ConditionId::Wait => special.copied().map(Subject::Special),
        _ => None,
    };
    Told {
        answer: explained(ground, condition),
        formula: match condition.id {
            ConditionId::Age => age(asked, condition),
            ConditionId::Wait => wait(asked, condition, special),
            _ => compared(condition),
        },
        numbers: asked.numbers(&condition.numbers),
        provisions: vec![condition.provision],
        deeper: deeper.into_iter().collect(),
    }
}

/// The condition in words, and for an age or a wait what made it as long as it is.
fn explained(ground: &GroundConclusion, condition: &Condition) -> String {
    let concerns = |note: &&Note| match condition.id {
        ConditionId::Age => matches!(
            note,
            Note::SavedRight
                | Note::SixMonthsEarlier
                | Note::PartialRight { .. }
                | Note::FloorAge
                | Note::BornOn29February
                | Note::FiveYearsForNorth { .. }
        ),
        ConditionId::Wait => matches!(note, Note::SavedRight | Note::SixMonthsEarlier),
        _ => false,
    };
    let notes = ground.notes.iter().filter(concerns);
    let mut sentences = vec![wording::condition::sentence(condition)];
    sentences.extend(notes.map(|note| wording::note::sentence(*note)));
    sentences.join(" ")
}

/// «30 − 28,5 = 1,5», «35 лет ≥ 15 лет».
fn compared(condition: &Condition) -> Option<String> {
    let (enough, lacks) = match (condition.required, condition.actual?) {
        (Value::Record(need), Value::Record(have)) => {
            (need <= have, Value::Record(have.lacking(need)))
        }
        (Value::Coefficient(need), Value::Coefficient(have)) => {
            (need <= have, Value::Coefficient(need - have))
        }
        (Value::Children(need), Value::Children(have)) => {
            (need <= have, Value::Children(need.saturating_sub(have)))
        }
        _ => return None,
    };
    let (need, have) = (value(condition.required), value(condition.actual?));
    if enough {
        return Some(format!("{have} ≥ {need}"));
    }
    // What the conclusion says is lacking, or nothing.
    (condition.lacks == Some(lacks)).then(|| format!("{need} − {have} = {}", value(lacks)))
}

/// «55 лет + 48 месяцев = 59 лет; 20.11.1967 + 59 лет = 20.11.2026».
fn age(asked: Asked<'_>, condition: &Condition) -> Option<String> {
    let Value::Age(required) = condition.required else {
        return None;
    };
    let reached = asked.facts.born.and_then(|born| {
        let on = age_reached_on(born, required);
        (condition.holds_from == Some(on)).then(|| {
            format!(
                "{} + {} = {}",
                date::short(born),
                length::age(required),
                date::short(on)
            )
        })
    });
    let parts: Vec<String> = transition(asked, required, &condition.numbers)
        .into_iter()
        .chain(reached)
        .collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// The age before the transition and the months the tables add and take off.
fn transition(asked: Asked<'_>, required: Age, used: &[NumberUsed]) -> Option<String> {
    let relief = asked.law.six_month_relief.id;
    let mut added = 0;
    let mut taken = 0;
    let mut signs = String::new();
    for number in used {
        let months = months(asked, *number)?;
        let said = length::months(months);
        if number.id == relief {
            taken += months;
            signs = format!("{signs} − {said}");
        } else {
            added += months;
            signs = format!(" + {said}{signs}");
        }
    }
    let before = required.plus_months(taken).in_months().checked_sub(added)?;
    let before = Age::from_months(before);
    let known = before.months() == 0 && BEFORE_TRANSITION.contains(&before.years());
    (known && !signs.is_empty())
        .then(|| format!("{}{signs} = {}", length::age(before), length::age(required)))
}

/// The months an edition adds or takes off.
fn months(asked: Asked<'_>, used: NumberUsed) -> Option<u32> {
    let parameter = asked.law.parameter(used.id).ok()?;
    (parameter.unit == Unit::Months)
        .then(|| parameter.count_on(used.on).ok())
        .flatten()
}

/// «36 − 6 = 30 месяцев; 14.02.2022 + 30 месяцев = 14.08.2024».
fn wait(
    asked: Asked<'_>,
    condition: &Condition,
    special: Option<&SpecialRecord>,
) -> Option<String> {
    let (Value::Months(waited), Value::Day(ends_on)) = (condition.required, condition.actual?)
    else {
        return None;
    };
    if waited == 0 {
        return None;
    }
    let relief = asked.law.six_month_relief.id;
    let find = |is_relief: bool| {
        let mut used = condition.numbers.iter();
        let found = used.find(|number| (number.id == relief) == is_relief)?;
        months(asked, *found)
    };
    let reduced = match (find(false), find(true)) {
        (Some(whole), Some(less)) if whole.checked_sub(less) == Some(waited) => Some(format!(
            "{} − {} = {}",
            plain(whole.into()),
            plain(less.into()),
            length::months(waited)
        )),
        _ => None,
    };
    let completed = special.and_then(|special| special.completed_on);
    let counted = completed
        .filter(|day| calendar::add_months(*day, waited) == ends_on)
        .map(|day| {
            format!(
                "{} + {} = {}",
                date::short(day),
                length::months(waited),
                date::short(ends_on)
            )
        });
    let parts: Vec<String> = reduced.into_iter().chain(counted).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// Conditions of any ground that rest on this record, the ground of the earliest right first.
pub(super) fn resting_on(asked: Asked<'_>, id: ConditionId) -> Vec<Subject<'_>> {
    let earliest = asked.conclusion.earliest.map(|earliest| earliest.ground);
    let mut found: Vec<(bool, Subject<'_>)> = all(asked.conclusion)
        .into_iter()
        .filter_map(|subject| match subject {
            Subject::Condition(ground, condition) if condition.id == id => {
                Some((earliest != Some(ground.ground.id), subject))
            }
            _ => None,
        })
        .collect();
    found.sort_by_key(|(is_other, _)| *is_other);
    found
        .into_iter()
        .take(3)
        .map(|(_, subject)| subject)
        .collect()
}

/// «35 лет ≥ 25 лет», or `None` where the record falls short.
pub(super) fn reached(have: Length, need: Length) -> Option<String> {
    (need <= have).then(|| format!("{} ≥ {}", length::length(have), length::length(need)))
}
