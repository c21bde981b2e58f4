//! Outcomes: of one ground in a few words, of the whole conclusion in a sentence.

use super::date;
use jiff::civil::Date;
use rules::{
    Conclusion,
    conclusion::{GroundConclusion, Outcome},
};

/// «право появится 20 ноября 2026 года».
pub fn short(ground: &GroundConclusion) -> String {
    match (ground.outcome, ground.right_on) {
        (Outcome::Met, _) => "право есть".to_owned(),
        (Outcome::Later, Some(day)) => format!("право появится {}", date::long(day)),
        (Outcome::Later, None) => "право появится позже".to_owned(),
        (Outcome::NotMet, _) => "пока не хватает условий".to_owned(),
        (Outcome::Needs, _) => "нужно уточнить".to_owned(),
        (Outcome::NotApplicable, _) => "не подходит".to_owned(),
    }
}

/// The name of an outcome in the contract.
pub(crate) const fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::Later => "later",
        Outcome::NotMet => "not_met",
        Outcome::Needs => "needs",
        Outcome::NotApplicable => "not_applicable",
    }
}

/// An outcome by its name in the contract, with the day: «право есть с 20 ноября 2026 года».
pub(crate) fn in_words(name: &str, right_on: Option<Date>) -> String {
    match (name, right_on.map(date::long)) {
        ("met", Some(day)) => format!("право есть с {day}"),
        ("met", None) => "право есть".to_owned(),
        ("later", Some(day)) => format!("право появится {day}"),
        ("later", None) => "право появится позже".to_owned(),
        ("not_met", _) => "не хватает условий".to_owned(),
        ("needs", _) => "нужно уточнить".to_owned(),
        ("not_applicable", _) => "не подходит".to_owned(),
        (other, _) => other.to_owned(),
    }
}

/// The ground that is a fallback: it gives no insurance pension.
pub(crate) const SOCIAL: &str = "fz166_11_1_5_social";

/// The answer to «когда», before everything else.
pub fn headline(conclusion: &Conclusion) -> String {
    let Some(earliest) = conclusion.earliest else {
        let is_unclear = |ground: &GroundConclusion| ground.outcome == Outcome::Needs;
        return if conclusion.grounds.iter().any(is_unclear) {
            "День выхода на пенсию пока назвать нельзя: нужно уточнить несколько фактов."
        } else {
            "По этим фактам условий для пенсии пока не хватает."
        }
        .to_owned();
    };
    let day = date::long(earliest.right_on);
    if earliest.ground == SOCIAL {
        return format!(
            "Права на страховую пенсию пока не видно. Запасной вариант — социальная пенсия с {day}."
        );
    }
    if earliest.right_on <= conclusion.assessed_on {
        format!("Право на пенсию есть с {day}.")
    } else if rests_on_future_work(conclusion, earliest.ground) {
        format!("Право на пенсию появится {day}, если вы продолжите работать.")
    } else {
        format!("Право на пенсию появится {day}.")
    }
}

fn rests_on_future_work(conclusion: &Conclusion, id: &str) -> bool {
    conclusion
        .grounds
        .iter()
        .filter(|ground| ground.ground.id == id)
        .flat_map(|ground| &ground.conditions)
        .any(|condition| condition.by_future_work && condition.holds != Some(true))
}
