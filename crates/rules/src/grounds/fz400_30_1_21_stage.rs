//! Artists on the stage: 15, 20 and 25 years with the wait of приложение 7, or an age of приложение 6.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion, Outcome, ReadingAbout, Value},
    deferred::{Deferred, ServiceWay},
    facts::Sex,
    fulfilment::Fulfilment,
    general_age::{GeneralAge, SixMonths},
    ground::{Ground, ground},
    grounds::fz400_8_1_general::missing,
    life::{
        Life,
        known_record::KnownRecord,
        special::{self, Code, Load, SpecialWork, code},
    },
    requirement::RequirementDay,
};
use calendar::{Age, Length};
use jiff::civil::Date;
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Лицам, которые занимались творческой деятельностью на сцене в театрах и театрально-зрелищных
    /// организациях не менее 15–30 лет — смотря по её характеру. Одним нужен ещё возраст 50–55 лет, другим
    /// возраст не важен. Где он не важен, обратиться можно через срок приложения 7 (часть 1.1 статьи 30),
    /// где важен — он растёт по приложению 6 (часть 1.2).
    ///
    /// ## Как мы это читаем
    ///
    /// Считаем дни с кодами ТВОРЧ15, ТВОРЧ20, ТВОРЧ25 и ТВОРЧ30: число — это нужный срок. Годы, для которых
    /// нужен срок короче, прибавляем к более длинному сроку, но не наоборот: десять лет балета идут и в 20,
    /// и в 30 лет. Проверяем все сроки и берём тот, который даёт право раньше.
    ///
    /// 15, 20 и 25 лет: возраст не важен, от дня выработки ждать столько же, сколько учителям и врачам, —
    /// от 6 до 60 месяцев, а если стаж выработан до 2019 года, ждать не нужно.
    ///
    /// 30 лет: нужен ещё возраст. Берём прежние 55 лет мужчинам и 50 женщинам и прибавляем месяцы
    /// приложения 6; кому прежний возраст исполнился в 2019 и 2020 годах, убавляем шесть. Коды ТВОРЧ20В,
    /// ТВОРЧ25В и ТВОРЧ30В появились в 2024 году, справочника с их значением мы не нашли; понимаем «В» как
    /// «с возрастом» и считаем их только сюда. Женщинам, у которых есть код ТВОРЧ25В, с возрастом хватает
    /// 25 лет.
    ///
    /// Код ТВОРЧ30 не показывает, нужен ли возраст. По сообщениям фонда, артисту хора с 30 годами он не нужен
    /// — тогда ждать столько же, сколько при меньших сроках, — а артистке драмы хватает 25 лет и прежних 50
    /// лет с приложением 6. Если так право появляется раньше, рядом показан и этот день.
    ///
    /// Отпуск без оплаты и простой не входят, период с неполной ставкой не засчитываем. Коэффициент нужен
    /// такой, какой требуется в день назначения.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Есть ли ваша должность и труппа в списке № 447 от 28 августа 1991 года и к какому сроку она
    /// относится: с кодом ТВОРЧ25 мы возраста не ждём, хотя часть должностей его требует. Покажите вывод
    /// юристу. Перерывы между сезонами и военную службу по специальности. Правила этого пункта мы знаем не
    /// из официального текста.
    pub GROUND = "fz400_30_1_21_stage",
        "Творческая деятельность на сцене",
        "п. 21 ч. 1 ст. 30, приложения 6 и 7 Федерального закона от 28.12.2013 № 400-ФЗ",
        early: true,
        shape RULE;
}

/// The rule.
pub(crate) const RULE: Stage = Stage {
    by_service: Deferred {
        provision: PROVISION,
        ways: &[
            service(&[FIFTEEN], 15),
            service(&[FIFTEEN, TWENTY], 20),
            service(&[FIFTEEN, TWENTY, TWENTY_FIVE], 25),
        ],
        norm_since: None,
        confidence: Confidence::Medium,
    },
    thirty_without_age: Deferred {
        provision: PROVISION,
        ways: &[service(&[FIFTEEN, TWENTY, TWENTY_FIVE, THIRTY], 30)],
        norm_since: None,
        confidence: Confidence::Low,
    },
    by_age: &[
        ByAge {
            work: stage(&[
                FIFTEEN,
                TWENTY,
                TWENTY_FIVE,
                THIRTY,
                TWENTY_WITH_AGE,
                TWENTY_FIVE_WITH_AGE,
                THIRTY_WITH_AGE,
            ]),
            need: Length::new(30, 0, 0),
            women_with: None,
            only_otherwise: false,
        },
        ByAge {
            work: stage(&[
                FIFTEEN,
                TWENTY,
                TWENTY_FIVE,
                TWENTY_WITH_AGE,
                TWENTY_FIVE_WITH_AGE,
            ]),
            need: Length::new(25, 0, 0),
            women_with: Some(TWENTY_FIVE_WITH_AGE),
            only_otherwise: false,
        },
        ByAge {
            work: stage(&[
                FIFTEEN,
                TWENTY,
                TWENTY_FIVE,
                THIRTY,
                TWENTY_WITH_AGE,
                TWENTY_FIVE_WITH_AGE,
                THIRTY_WITH_AGE,
            ]),
            need: Length::new(25, 0, 0),
            women_with: Some(THIRTY),
            only_otherwise: true,
        },
    ],
};

const PROVISION: &str = "п. 21 ч. 1 ст. 30";
const FIFTEEN: Code = code("ТВОРЧ15");
const TWENTY: Code = code("ТВОРЧ20");
const TWENTY_FIVE: Code = code("ТВОРЧ25");
const THIRTY: Code = code("ТВОРЧ30");
const THIRTY_WITH_AGE: Code = code("ТВОРЧ30В");
const TWENTY_WITH_AGE: Code = code("ТВОРЧ20В");
const TWENTY_FIVE_WITH_AGE: Code = code("ТВОРЧ25В");

const fn stage(codes: &'static [Code]) -> SpecialWork {
    SpecialWork {
        codes,
        load: Load::FullDay,
        army_and_study_in_court: false,
    }
}

const fn service(codes: &'static [Code], years: u32) -> ServiceWay {
    ServiceWay {
        work: stage(codes),
        need: Length::new(years, 0, 0),
        only_with: &[],
        with_army_and_study: None,
        note: None,
    }
}

/// Either a record and a wait, or a longer record and an age.
pub(crate) struct Stage {
    by_service: Deferred,
    /// Thirty years without an age, read otherwise: СФР names the choir so.
    thirty_without_age: Deferred,
    by_age: &'static [ByAge],
}

/// A record with an age: 55 and 50 before the reform.
struct ByAge {
    work: SpecialWork,
    need: Length,
    /// Only for women, and only for those with this code.
    women_with: Option<Code>,
    /// Only where the rule of the age is read otherwise: СФР names actresses of the drama so.
    only_otherwise: bool,
}

impl Stage {
    /// Assesses the ground: what gives the right first, or comes nearest to it.
    pub(crate) fn assess(&self, life: &Life<'_>, ground: &'static Ground) -> GroundConclusion {
        let mut by_service = self.by_service.assess(life, ground);
        if life.reads_otherwise(ReadingAbout::StageAge) {
            let of_thirty = self.thirty_without_age.assess(life, ground);
            if rank(&of_thirty) < rank(&by_service) {
                by_service = of_thirty;
            }
        }
        self.ages(life)
            .map(|(way, record)| way.assess(life, ground, &record))
            .fold(by_service, |best, other| {
                if rank(&other) < rank(&best) {
                    other
                } else {
                    best
                }
            })
    }

    /// The ways with an age that this person's codes open, with their records.
    fn ages(&self, life: &Life<'_>) -> impl Iterator<Item = (&ByAge, KnownRecord)> {
        let otherwise = life.reads_otherwise(ReadingAbout::StageAge);
        let read = move |way: &&ByAge| otherwise || !way.only_otherwise;
        self.by_age.iter().filter(read).filter_map(|way| {
            if let Some(code) = way.women_with {
                let periods = life.facts.periods.as_deref().unwrap_or_default();
                let has_code = periods
                    .iter()
                    .any(|period| special::code_of(period, &[code]).is_some());
                if life.facts.sex != Some(Sex::Female) || !has_code {
                    return None;
                }
            }
            let record = special::record(life, &way.work)?;
            (!record.is_empty()).then_some((way, record))
        })
    }
}

impl ByAge {
    fn assess(
        &self,
        life: &Life<'_>,
        ground: &'static Ground,
        record: &KnownRecord,
    ) -> GroundConclusion {
        let mut list = Checklist::new(life, ground, Confidence::Medium);
        let completed = record.reaches(self.need, life.works_on());
        let age = life.facts.sex.and_then(|sex| {
            let before_reform = Age::years_only(match sex {
                Sex::Male => 55,
                Sex::Female => 50,
            });
            GeneralAge::of_early(life, before_reform, SixMonths::Apply)
        });
        match age {
            Some(age) => {
                list.raised_age(
                    "п. 21 ч. 1 и ч. 1.2 ст. 30, приложение 6; ч. 3 ст. 10 350-ФЗ",
                    age,
                );
            }
            // Where the record decides alone, nobody has to say an age.
            None if completed != Fulfilment::Never => return list.needs(missing(life)),
            None => {}
        }
        list.record_fulfilled(
            ConditionId::SpecialRecord,
            PROVISION,
            self.need,
            record,
            completed,
            vec![],
        );
        list.coefficient("ч. 1 ст. 30; ч. 3 ст. 35", RequirementDay::Assignment)
    }
}

/// Whether this work may or may not ask for an age: thirty years by the code.
pub(crate) fn is_disputed(life: &Life<'_>) -> bool {
    let periods = life.facts.periods.as_deref().unwrap_or_default();
    periods
        .iter()
        .any(|period| special::code_of(period, &[THIRTY]).is_some())
}

/// Order of preference: an early day, a question, little lacking, nothing of the kind.
fn rank(conclusion: &GroundConclusion) -> (u8, Option<Date>, u32) {
    let outcome = match conclusion.outcome {
        Outcome::Met | Outcome::Later => 0,
        Outcome::Needs => 1,
        Outcome::NotMet => 2,
        Outcome::NotApplicable => 3,
    };
    let lacks = conclusion
        .conditions
        .iter()
        .filter(|condition| condition.id == ConditionId::SpecialRecord)
        .find_map(|condition| match condition.lacks {
            Some(Value::Record(lacks)) => Some(lacks.in_days()),
            _ => None,
        });
    (outcome, conclusion.right_on, lacks.unwrap_or(0))
}
