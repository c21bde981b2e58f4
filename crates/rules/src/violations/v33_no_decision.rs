//! V33: no decision within ten working days.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::DecisionOutcome,
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use jiff::civil::{Date, Weekday};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Заявление приняли, а через десять рабочих дней решения нет, или оно вынесено позже.
    ///
    /// ## Какая норма
    ///
    /// Решение выносят за десять рабочих дней (ч. 7–8 ст. 22 400-ФЗ).
    ///
    /// ## Как мы это видим
    ///
    /// Со дня заявления прошло больше десяти рабочих дней, а решения нет или его день позже этого срока.
    /// Праздники — по ст. 112 ТК РФ; праздник, выпавший на субботу или воскресенье, даёт ещё день, чтобы не
    /// поторопиться.
    ///
    /// ## Чего мы не видим
    ///
    /// Переносы выходных, которые Правительство назначает на каждый год: поэтому «вероятно», а не «точно».
    /// Приостановку срока, пока фонд ждёт документы.
    pub VIOLATION = {
        id: "V33",
        title: "Решения нет или оно опоздало",
        provision: "ч. 7–8 ст. 22 400-ФЗ",
        documents: &[
            "заявление с отметкой о приёме",
        ],
        claim: "Признать бездействие незаконным и обязать вынести решение.",
        keepers: &[Keeper::Person, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

/// Working days for a decision.
const WORKING_DAYS: u32 = 10;
/// Public holidays (ст. 112 ТК РФ), as month and day.
const HOLIDAYS: [(i8, i8); 14] = [
    (1, 1),
    (1, 2),
    (1, 3),
    (1, 4),
    (1, 5),
    (1, 6),
    (1, 7),
    (1, 8),
    (2, 23),
    (3, 8),
    (5, 1),
    (5, 9),
    (6, 12),
    (11, 4),
];

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let Some(decision) = scene.decision() else {
        return;
    };
    let Some(due) = decision.applied_on.and_then(last_day) else {
        return;
    };
    // A paper that says what was decided, and not when, shows no delay.
    let decided_on = match (decision.decided_on, decision.outcome) {
        (Some(day), _) => Some(day),
        (None, None | Some(DecisionOutcome::Missing)) => None,
        (None, Some(_)) => return,
    };
    if due < decided_on.unwrap_or(scene.life.on) {
        let sign = Sign::DecisionLate { due, decided_on };
        found.push(about_life(&VIOLATION, sign, Severity::Likely));
    }
}

/// The tenth working day after the application.
fn last_day(applied_on: Date) -> Option<Date> {
    let mut left = WORKING_DAYS;
    let mut day = applied_on;
    while left != 0 {
        day = day.tomorrow().ok()?;
        let holiday = HOLIDAYS.contains(&(day.month(), day.day()));
        let at_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        if holiday && at_weekend {
            left += 1;
        } else if !holiday && !at_weekend {
            left -= 1;
        }
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn ten_working_days_with_and_without_holidays() {
        for (applied, due) in [
            (date(2026, 9, 1), date(2026, 9, 15)),
            // 4 November is a Wednesday.
            (date(2026, 10, 28), date(2026, 11, 12)),
            // 3 and 4 January are at a weekend: two days more.
            (date(2025, 12, 29), date(2026, 1, 22)),
        ] {
            assert_eq!(last_day(applied), Some(due), "{applied}");
        }
    }
}
