//! V15: a child beside whom no care stands.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{Child, Sex},
    scene::{Scene, about_life, is_care_leave},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Уход за ребёнком до полутора лет входит в стаж и даёт коэффициенты, а среди периодов его нет. До
    /// 2026 года засчитывали не больше шести лет на всех и двойню один раз; теперь предела нет, близнецов
    /// складывают.
    ///
    /// ## Какая норма
    ///
    /// п. 3 ч. 1 ст. 12 400-ФЗ; с 1 января 2026 года — 443-ФЗ.
    ///
    /// ## Как мы это видим
    ///
    /// На счёте есть строки, мать назвала ребёнка, а ухода за ним среди периодов нет: «спросить», ведь
    /// отпуск мог быть у отца. Если уход есть только за одним из близнецов — «вероятно».
    ///
    /// ## Чего мы не видим
    ///
    /// Кто из родителей был в отпуске. Предел шести лет в чужом расчёте: мы считаем без него сами. Отцов не
    /// спрашиваем, чтобы не тревожить зря.
    pub VIOLATION = {
        id: "V15",
        title: "Не учтены все дети; двойня посчитана один раз",
        provision: "443-ФЗ; п. 3 ч. 1 ст. 12 и ст. 13 400-ФЗ",
        documents: &[
            "свидетельства о рождении всех детей",
            "сведения о втором родителе",
        ],
        claim: "Подать заявление о включении ухода за каждым ребёнком; перерасчёт с 1 января 2026 года.",
        keepers: &[Keeper::Person, Keeper::CivilRegistry],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let facts = scene.life.facts;
    let children = facts.children.as_deref().unwrap_or_default();
    if children.is_empty() || !scene.marks.account || facts.sex != Some(Sex::Female) {
        return;
    }
    for (child, about) in children.iter().enumerate() {
        let (Some(born), false) = (about.born, has_care(scene, child, about)) else {
            continue;
        };
        if scene.life.on < born || about.rights_lost == Some(true) || about.adopted_on.is_some() {
            continue;
        }
        let twin = children.iter().enumerate().any(|(other, twin)| {
            other != child && twin.born == Some(born) && has_own_care(scene, other)
        });
        let severity = if twin {
            Severity::Likely
        } else {
            Severity::Ask
        };
        let sign = Sign::ChildNotCounted { child, twin };
        found.push(about_life(&VIOLATION, sign, severity));
    }
}

fn has_own_care(scene: &Scene<'_>, child: usize) -> bool {
    scene
        .periods
        .iter()
        .any(|leave| is_care_leave(leave) && leave.child == Some(child))
}

/// Care of this child, or care of nobody knows whom that takes the child's first days.
fn has_care(scene: &Scene<'_>, child: usize, about: &Child) -> bool {
    has_own_care(scene, child)
        || about.born.is_some_and(|born| {
            let until = calendar::add_months(born, 18);
            scene.periods.iter().any(|leave| {
                is_care_leave(leave)
                    && leave.child.is_none()
                    && leave.span.from() < until
                    && born <= leave.span.to()
            })
        })
}
