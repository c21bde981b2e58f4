//! Northern record in part.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion, Note},
    fact::Fact,
    facts::Sex,
    fulfilment::Fulfilment,
    general_age::{GeneralAge, SixMonths},
    ground::ground,
    grounds::fz400_8_1_general::missing,
    life::Life,
    mothers::COEFFICIENT,
    requirement::RequirementDay,
};
use calendar::{Age, Length};
use jiff::civil::Date;
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Тем, кто проработал в районах Крайнего Севера не менее 7 лет 6 месяцев, возраст уменьшается на
    /// четыре месяца за каждый полный календарный год такой работы, при страховом стаже не менее 25 лет
    /// у мужчин и 20 лет у женщин.
    ///
    /// ## Как мы это читаем
    ///
    /// Смешанный стаж считаем в днях Крайнего Севера. Уменьшаем прежний возраст 60 и 55 лет и смотрим,
    /// в каком году исполнился уменьшенный; по этому году прибавляем месяцы приложения 6. Шесть месяцев
    /// части 3 статьи 10 Закона № 350-ФЗ сюда не применяем. Как считать переходные годы, в наших
    /// источниках твёрдо не сказано: вывод помечен.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Входила ли местность в перечень на 31 декабря 2001 года. Читают ли фонд и суды переходные годы
    /// так же.
    pub GROUND = "fz400_32_1_6_north_partial",
        "Неполный северный стаж",
        "п. 6 ч. 1 ст. 32 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        assess;
}

const PROVISION: &str = "п. 6 ч. 1 ст. 32";
/// The least northern record that lowers the age.
const LEAST: Length = Length::new(7, 6, 0);
/// Months of age for a full calendar year.
const MONTHS_A_YEAR: u32 = 4;
/// With so many years the record is full and another rule applies.
const FULL_YEARS: u32 = 15;

/// One way to the right: so many full years, so much age.
struct Way {
    years: u32,
    need: Length,
    raised: GeneralAge,
    fulfilment: Fulfilment,
}

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::Medium);
    if life.north.is_empty() {
        return list.not_applicable();
    }
    let insurance_years = match life.facts.sex {
        None => return list.needs(missing(life)),
        Some(Sex::Male) => 25,
        Some(Sex::Female) => 20,
    };
    let Some(way) = best_way(life) else {
        return list.needs(missing(life));
    };
    list.notes.push(Note::NorthPartialTransition);
    if way.fulfilment.day().is_some() {
        list.notes.push(Note::PartialRight {
            years: way.years * MONTHS_A_YEAR / 12,
        });
    }
    list.raised_age("п. 6 ч. 1 ст. 32; приложение 6", way.raised);
    list.record_fulfilled(
        ConditionId::NorthRecord,
        PROVISION,
        way.need,
        &life.north.mixed,
        way.fulfilment,
        vec![],
    );
    list.insurance(PROVISION, insurance_years, &life.insurance);
    list.coefficient(COEFFICIENT, RequirementDay::Assignment)
}

/// The number of full years that gives the right first.
fn best_way(life: &Life<'_>) -> Option<Way> {
    let base = life.age_before_reform()?;
    (LEAST.years()..FULL_YEARS)
        .filter_map(|years| way(life, base, years))
        .min_by_key(|way| {
            // Where nothing is reached, the least record is shown: the nearest thing to a right.
            let reached: Option<Date> = way.fulfilment.day();
            let day = reached.map(|day| Some(day).max(way.raised.reached_on(life)));
            (way.fulfilment.rank(), day, way.need)
        })
}

fn way(life: &Life<'_>, base: Age, years: u32) -> Option<Way> {
    let need = Length::new(years, 0, 0).max(LEAST);
    let lowered = base.less_months(years * MONTHS_A_YEAR);
    let fulfilment = if life.north.unknown {
        Fulfilment::Unknown {
            needs: vec![Fact::Periods],
        }
    } else {
        life.north.mixed.reaches(need, life.works_on())
    };
    Some(Way {
        years,
        need,
        raised: GeneralAge::of_early(life, lowered, SixMonths::No)?,
        fulfilment,
    })
}
