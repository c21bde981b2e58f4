//! V21: years of membership in a kolkhoz that the account does not have.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{ExcludedFor, PeriodKind},
    scene::{InSum, Missing, Scene},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Годы в колхозе есть в книге колхозника или в архивной справке, а на счёте их нет или решение их
    /// исключило.
    ///
    /// ## Какая норма
    ///
    /// Членство в колхозе засчитывают целыми календарными годами; не входят только годы, в которых не было
    /// ни одного трудодня (п. 66 Правил № 1015).
    ///
    /// ## Как мы это видим
    ///
    /// Период членства взят из трудовой книжки, книги колхозника или архива, и строк счёта на эти дни нет.
    /// Ещё — дни, которые решение исключило как колхозные.
    ///
    /// ## Чего мы не видим
    ///
    /// Сколько трудодней было в каждом году: это покажет архивная справка. Что вошло в сумму стажа до 2002
    /// года.
    pub VIOLATION = {
        id: "V21",
        title: "Колхозный год исключён",
        provision: "постановление Правительства РФ от 02.10.2014 № 1015, п. 66",
        documents: &[
            "книга колхозника",
            "архивная справка о трудоднях",
        ],
        claim: "Включить календарный год членства в колхозе (п. 66 Правил № 1015).",
        keepers: &[Keeper::Person, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::Medium,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    scene.find_left_out(&VIOLATION, ExcludedFor::Kolkhoz, Severity::Likely, found);
    for uncovered in &scene.uncovered {
        let in_sum = match uncovered.missing {
            Missing::Before { in_sum, .. } => in_sum,
            // The years beside it are there, so no sum holds this one.
            Missing::Edge { .. } => InSum::None,
            Missing::After { .. } | Missing::Named { .. } => continue,
        };
        if scene.periods[uncovered.index].kind != PeriodKind::Kolkhoz {
            continue;
        }
        let partly_in_sum = in_sum == InSum::Partly;
        let severity = if partly_in_sum {
            Severity::Ask
        } else {
            Severity::Likely
        };
        let sign = Sign::NotInAccountBefore { partly_in_sum };
        found.push(scene.about(&VIOLATION, sign, severity, uncovered.index));
    }
}
