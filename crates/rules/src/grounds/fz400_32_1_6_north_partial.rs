//! Northern record in part.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion, Note, ReadingAbout},
    fact::Fact,
    facts::Sex,
    fulfilment::Fulfilment,
    general_age::{GeneralAge, SixMonths},
    ground::ground,
    grounds::fz400_8_1_general::missing,
    life::{Life, known_record::KnownRecord},
    mothers::COEFFICIENT,
    northern::listed_work_added,
    office::raises_early_ages,
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
    /// части 3 статьи 10 Закона № 350-ФЗ сюда не применяем.
    ///
    /// Другое прочтение отнимает месяцы от нового возраста статьи 8. Дни различаются, только если
    /// уменьшенный прежний возраст исполнился в 2019–2022 годах. Тогда показываем оба дня, вывод помечаем и
    /// советуем подавать заявление к раннему: право могут признать и с него.
    ///
    /// Работу по пунктам 1–10 и 16–18 части 1 статьи 30 в других местах прибавляем так же, как к полному
    /// северному стажу (часть 1 статьи 33).
    ///
    /// ## Чего мы не проверяем
    ///
    /// Входила ли местность в перечень на 31 декабря 2001 года. Как переходные годы читают фонд и суды.
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
struct Way<'a> {
    years: u32,
    need: Length,
    raised: GeneralAge,
    /// The other reading gives another age.
    disputed: bool,
    record: &'a KnownRecord,
    /// Listed work done elsewhere was added.
    with_listed: bool,
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
    if way.disputed {
        list.notes.push(Note::NorthPartialTransition);
        list.confidence = Confidence::Low;
    }
    if way.with_listed {
        listed_work_added(&mut list);
    }
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
        way.record,
        way.fulfilment,
        vec![],
    );
    list.insurance(PROVISION, insurance_years, &life.insurance);
    list.coefficient(COEFFICIENT, RequirementDay::Assignment)
}

/// The number of full years that gives the right first.
fn best_way<'a>(life: &'a Life<'_>) -> Option<Way<'a>> {
    let base = life.age_before_reform()?;
    let own = (&life.north.mixed, false);
    let longer = life.north_with_listed.as_ref();
    [Some(own), longer.map(|north| (&north.mixed, true))]
        .into_iter()
        .flatten()
        .flat_map(|(record, with_listed)| {
            (LEAST.years()..FULL_YEARS)
                .filter_map(move |years| way(life, base, years, record, with_listed))
        })
        .min_by_key(|way| {
            // Where nothing is reached, the least record is shown: the nearest thing to a right.
            let reached: Option<Date> = way.fulfilment.day();
            let day = reached.map(|day| Some(day).max(way.raised.reached_on(life)));
            (way.fulfilment.rank(), day, way.need)
        })
}

fn way<'a>(
    life: &Life<'_>,
    base: Age,
    years: u32,
    record: &'a KnownRecord,
    with_listed: bool,
) -> Option<Way<'a>> {
    let need = Length::new(years, 0, 0).max(LEAST);
    let fulfilment = if life.north.unknown {
        Fulfilment::Unknown {
            needs: vec![Fact::Periods],
        }
    } else {
        record.reaches(need, life.works_on())
    };
    let lowered_first = lowered_then_raised(life, base, years)?;
    let raised_first = raised_then_lowered(life, base, years)?;
    // A right saved from before the reform is not disputed.
    let disputed = !lowered_first.saved && lowered_first.age != raised_first.age;
    let otherwise = life.reads_otherwise(ReadingAbout::NorthPartialTransition);
    Some(Way {
        years,
        need,
        raised: if disputed && otherwise {
            raised_first
        } else {
            lowered_first
        },
        disputed,
        record,
        with_listed,
        fulfilment,
    })
}

/// Months taken off 60 and 55, then the row of the year in which that age is reached.
fn lowered_then_raised(life: &Life<'_>, base: Age, years: u32) -> Option<GeneralAge> {
    let lowered = base.less_months(years * MONTHS_A_YEAR);
    GeneralAge::of_early(life, lowered, SixMonths::No)
}

/// Months taken off the age of ст. 8 as it is today.
fn raised_then_lowered(life: &Life<'_>, base: Age, years: u32) -> Option<GeneralAge> {
    let general = if raises_early_ages(life) {
        GeneralAge::of_early(life, base, SixMonths::No)?
    } else {
        GeneralAge::of(life)?
    };
    Some(GeneralAge {
        age: general.age.less_months(years * MONTHS_A_YEAR),
        ..general
    })
}

/// Whether the two readings of the transition years give this person different ages.
pub(crate) fn is_disputed(life: &Life<'_>) -> bool {
    !life.north.is_empty() && best_way(life).is_some_and(|way| way.disputed)
}
