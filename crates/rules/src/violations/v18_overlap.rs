//! V18: the same work at the same employer listed twice for the same days.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{Period, PeriodKind},
    scene::Scene,
    violation::{Keeper, violation},
};
use law::Confidence;
use std::collections::HashMap;

violation! {
    /// ## Что не так
    ///
    /// Одни и те же дни стоят в двух строках. Посчитать их можно один раз, и важно, чтобы взяли строку,
    /// которая выгоднее.
    ///
    /// ## Какая норма
    ///
    /// Когда периоды совпадают, засчитывают один по выбору человека (ч. 1 ст. 13 400-ФЗ).
    ///
    /// ## Как мы это видим
    ///
    /// Две строки одного рода у одного работодателя задевают одни и те же дни. Две строки с разными кодами
    /// за одни и те же дни — не ошибка.
    ///
    /// ## Чего мы не видим
    ///
    /// Наложение у разных работодателей: это обычное совместительство. Какой из двух периодов фонд выбрал.
    pub VIOLATION = {
        id: "V18",
        title: "Наложение: один день записан дважды",
        provision: "ч. 1 ст. 13 400-ФЗ",
        documents: &[
            "заявление о выборе периода",
        ],
        claim: "Исключить двойной учёт или учесть тот период, который выгоднее.",
        keepers: &[Keeper::Person],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let mut doubles = Doubles::default();
    for (index, _) in scene.numbered() {
        if let Some(with) = doubles.of(scene.periods, index) {
            let sign = Sign::Overlap { with };
            found.push(scene.about(&VIOLATION, sign, Severity::Likely, index));
        }
    }
}

/// Of each employer only the period that ends last is kept: a life of many rows stays linear.
#[derive(Default)]
struct Doubles<'a> {
    latest: HashMap<(&'a str, PeriodKind), usize>,
}

impl<'a> Doubles<'a> {
    /// An earlier period that takes the days of this one.
    fn of(&mut self, periods: &'a [Period], index: usize) -> Option<usize> {
        let period = &periods[index];
        let employer = period.employer.as_deref()?;
        let latest = self.latest.entry((employer, period.kind)).or_insert(index);
        let earlier = &periods[*latest];
        // Two codes for the same days are two lines of one job, not a double.
        let double = *latest != index
            && earlier.span.overlap(period.span).is_some()
            && (earlier.span != period.span || earlier.code == period.code)
            // Care of twins adds up, and a full season of the papers is more than the account's days.
            && earlier.child == period.child
            && earlier.full_season == period.full_season;
        let with = double.then_some(*latest);
        if earlier.span.to() <= period.span.to() {
            *latest = index;
        }
        with
    }
}
