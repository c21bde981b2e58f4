//! V40: the status of a person before pension age is not shown.

use crate::{
    conclusion::{Finding, Severity, Sign},
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// До пенсии меньше пяти лет, а в данных фонда человек не предпенсионер: теряются выходные на
    /// диспансеризацию, защита от увольнения и повышенное пособие.
    ///
    /// ## Какая норма
    ///
    /// Статус начинается за пять лет до права (565-ФЗ); работодатель даёт выходные по ст. 185.1 ТК РФ.
    ///
    /// ## Как мы это видим
    ///
    /// Человек сказал, что данные фонда статуса не показывают (`prepension_shown`: нет), а по нашему счёту
    /// он уже начался и право ещё не наступило.
    ///
    /// ## Чего мы не видим
    ///
    /// Данные самого фонда: мы их не запрашиваем.
    pub VIOLATION = {
        id: "V40",
        title: "Предпенсионный возраст не отражён",
        provision: "565-ФЗ; ст. 185.1 ТК РФ",
        documents: &[
            "документы о досрочном основании",
        ],
        claim: "Внести сведения и выдать справку.",
        keepers: &[Keeper::Person, Keeper::Fund],
        confidence: Confidence::High,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if scene.life.facts.prepension_shown != Some(false) {
        return;
    }
    let waits = scene
        .earliest_insured()
        .is_some_and(|earliest| scene.life.on < earliest.right_on);
    if let Some(prepension) = scene.prepension
        && prepension.from <= scene.life.on
        && waits
    {
        let from = prepension.from;
        let sign = Sign::PrepensionNotShown { from };
        found.push(about_life(&VIOLATION, sign, Severity::Likely));
    }
}
