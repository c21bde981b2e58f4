//! People who suffered from radiation: a lawyer decides.

use crate::{
    checklist::Checklist,
    conclusion::{GroundConclusion, Note},
    fact::Fact,
    ground::ground,
    life::Life,
};
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Пострадавшим от радиации вследствие аварии на Чернобыльской АЭС возраст 60 и 55 лет уменьшается:
    /// ликвидаторам, эвакуированным, жителям и работникам зон — на разные сроки в зависимости от зоны и
    /// времени.
    ///
    /// ## Как мы это читаем
    ///
    /// Мы не считаем это основание сами. В наших источниках часть правил названа по памяти, а решают
    /// справки: какая зона по перечню того времени, сколько человек жил или работал в ней, какой у него
    /// статус. Если вы ответили, что пострадали от радиации, покажите документы юристу.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Всё: зоны, сроки, статус, выбор между страховой и государственной пенсией.
    pub GROUND = "law1244_chernobyl",
        "Пострадавшие от радиации",
        "ст. 28.1–37 Закона РФ от 15.05.1991 № 1244-1",
        early: true,
        assess;
}

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::Low);
    match life.facts.radiation {
        Some(false) => list.not_applicable(),
        None => list.needs(vec![Fact::Radiation]),
        Some(true) => {
            list.notes.push(Note::AskLawyer);
            list.needs(vec![Fact::Radiation])
        }
    }
}
