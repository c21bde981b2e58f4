//! Why the right begins on its day, and the pre-pension status before it.

use super::{
    Asked, Told,
    subject::{Subject, ground},
};
use crate::wording::{date, outcome};
use calendar::months_before;
use jiff::civil::Date;
use rules::conclusion::{GroundConclusion, Outcome, Prepension};

/// The months of the status, as the law of employment has them.
const MONTHS: u32 = 60;
/// The act that gives the status.
const EMPLOYMENT: &str = "Федеральный закон от 12.12.2023 № 565-ФЗ";

/// The right as a whole: the earliest of the grounds.
pub(super) fn right(asked: Asked<'_>) -> Told<'_> {
    let conclusion = asked.conclusion;
    let headline = outcome::headline(conclusion);
    let earliest = conclusion.earliest;
    let Some(ground) = earliest.and_then(|earliest| ground(conclusion, earliest.ground)) else {
        let concerns = |ground: &&GroundConclusion| ground.outcome != Outcome::NotApplicable;
        let open: Vec<_> = conclusion.grounds.iter().filter(concerns).collect();
        return Told {
            answer: format!("{headline} Причина у каждого основания своя."),
            deeper: open.into_iter().map(Subject::Ground).collect(),
            ..Told::default()
        };
    };
    let mut days: Vec<(Date, &GroundConclusion)> = conclusion
        .grounds
        .iter()
        .filter_map(|ground| Some((ground.right_on?, ground)))
        .collect();
    // The sort is stable, so a tie keeps the order of the law, as the conclusion does.
    days.sort_by_key(|(day, _)| *day);
    let why = if days.len() == 1 {
        "Его даёт одно основание"
    } else {
        "Это самый ранний день из всех оснований"
    };
    let shown: Vec<String> = days.iter().map(|(day, _)| date::short(*day)).collect();
    let mut deeper: Vec<Subject<'_>> = days.iter().map(|(_, g)| Subject::Ground(g)).collect();
    deeper.push(Subject::Amount);
    deeper.extend(conclusion.prepension.map(Subject::Prepension));
    Told {
        answer: format!("{headline} {why}: «{}».", ground.ground.title),
        formula: earliest.filter(|_| 1 < days.len()).map(|earliest| {
            format!(
                "min({}) = {}",
                shown.join("; "),
                date::short(earliest.right_on)
            )
        }),
        provisions: vec![ground.ground.provision],
        deeper,
        ..Told::default()
    }
}

/// The status: so many months before the right, or since the special record is completed.
pub(super) fn prepension(asked: Asked<'_>, prepension: Prepension) -> Told<'_> {
    let conclusion = asked.conclusion;
    let ground = ground(conclusion, prepension.ground);
    let right_on = ground.and_then(|ground| ground.right_on);
    let completed = conclusion
        .records
        .special
        .iter()
        .find(|special| special.ground == prepension.ground)
        .and_then(|special| special.completed_on);
    let from = prepension.from;
    let (answer, formula) = match right_on {
        Some(right_on) if months_before(right_on, MONTHS) == from => (
            "Предпенсионный возраст начинается за пять лет до дня, с которого есть право."
                .to_owned(),
            Some(format!(
                "{} − 5 лет = {}",
                date::short(right_on),
                date::short(from)
            )),
        ),
        _ if completed == Some(from) => (
            format!(
                "По этому основанию предпенсионный возраст начинается в день, когда набран стаж: {}.",
                date::long(from)
            ),
            None,
        ),
        _ => (
            format!(
                "Предпенсионный возраст появился в законе с {}, поэтому раньше он не считается.",
                date::long(from)
            ),
            None,
        ),
    };
    Told {
        answer,
        formula,
        provisions: vec![EMPLOYMENT],
        deeper: [Subject::Right]
            .into_iter()
            .chain(ground.map(Subject::Ground))
            .collect(),
        ..Told::default()
    }
}
