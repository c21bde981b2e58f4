//! By what a violation was noticed, as a sentence.

use crate::wording::{
    date, length,
    number::number,
    plural::{DAY, YEAR},
};
use calendar::Length;
use rules::{
    conclusion::Sign,
    facts::{ExcludedFor, North, PaperDefect},
};
use rust_decimal::Decimal;

/// What was seen.
pub(super) fn sentence(sign: &Sign) -> String {
    of_account(sign)
        .or_else(|| of_special_record(sign))
        .unwrap_or_else(|| of_decision(sign))
}

/// What the account lacks, or has twice.
fn of_account(sign: &Sign) -> Option<String> {
    Some(match *sign {
        Sign::NotInAccountBefore { partly_in_sum: false } => {
            "Документ показывает эту работу, а на лицевом счёте её нет.".to_owned()
        }
        Sign::NotInAccountBefore { partly_in_sum: true } => {
            "Документ показывает эту работу, а строки о ней на лицевом счёте нет. Часть стажа за то время записана суммой; все такие периоды в неё не помещаются.".to_owned()
        }
        Sign::NotInAccount => {
            "Документ показывает эту работу, а на лицевом счёте её нет: похоже, работодатель не сдал сведения.".to_owned()
        }
        Sign::NothingAccrued => {
            "Работа на счёте есть, но за неё ничего не начислено, и в стаж она не вошла.".to_owned()
        }
        Sign::AccountShorter { days, with } => format!(
            "Этих дней нет на лицевом счёте, хотя работа у того же работодателя там есть (период № {}). Не хватает {}.",
            with + 1,
            DAY.counted_genitive(days)
        ),
        Sign::AnotherEmployer { with } => format!(
            "На счёте за те же дни записан работодатель с другим названием (период № {}). Возможно, его переименовали.",
            with + 1
        ),
        Sign::NameDiffers => {
            "Документ выписан на другое имя или другую дату рождения.".to_owned()
        }
        Sign::SecondAccount => {
            "У вас есть второй лицевой счёт: часть стажа может лежать на нём.".to_owned()
        }
        Sign::ChildNotCounted { child, twin: false } => format!(
            "Ухода за ребёнком № {} среди периодов нет. Если в отпуске были вы, он входит в стаж и даёт коэффициенты.",
            child + 1
        ),
        Sign::ChildNotCounted { child, twin: true } => format!(
            "Ухода за ребёнком № {} среди периодов нет, а за другим из близнецов есть. С 2026 года уход за близнецами складывают.",
            child + 1
        ),
        Sign::NoAdjacentWork => {
            "Такой период входит в стаж, если до или после него была работа, хотя бы один день. Работы мы не видим.".to_owned()
        }
        Sign::ServiceMissing => {
            "Документ показывает эту службу, а на лицевом счёте её нет.".to_owned()
        }
        Sign::Overlap { with } => format!(
            "Те же дни заняты периодом № {}. Один день считают один раз; выбрать можно тот период, который выгоднее.",
            with + 1
        ),
        Sign::CareNotClaimed => {
            "С 2025 года такой уход попадает на счёт только по вашему заявлению; подать его можно и сейчас.".to_owned()
        }
        Sign::StudyByChoice {
            added,
            years: needed,
        } => format!(
            "До {} стажа дотянуть можно только с учёбой и другими периодами по законам их времени: они прибавляют {}. Попросите об этом в заявлении.",
            YEAR.counted_genitive(needed),
            length::length(added)
        ),
        Sign::SeasonByCalendar => {
            "Документ говорит о полном сезоне, а на счёте засчитаны только месяцы работы.".to_owned()
        }
        Sign::NoContributions { known: true } => {
            "За это время нет взносов, а без них такая работа в стаж не входит.".to_owned()
        }
        Sign::NoContributions { known: false } => {
            "О взносах за это время ничего не сказано, а без них такая работа в стаж не входит.".to_owned()
        }
        Sign::Defect { defect } => format!("С самим документом не всё в порядке: {}.", of_paper(defect)),
        _ => return None,
    })
}

/// What the special or the northern record loses.
fn of_special_record(sign: &Sign) -> Option<String> {
    Some(match *sign {
        Sign::CodeMissing { with, code } => format!(
            "В этой строке нет кода особых условий, а рядом у того же работодателя (период № {}) стоит код {}.",
            with + 1,
            code.as_str()
        ),
        Sign::CodeMissingByWords => {
            "Должность и учреждение похожи на те, что дают право на досрочную пенсию, а кода особых условий нет.".to_owned()
        }
        Sign::NoAdditionalTariff => {
            "С 2013 года такая работа даёт право на досрочную пенсию, если работодатель платил взносы по дополнительному тарифу. Отметки об этом нет.".to_owned()
        }
        Sign::HarmlessClass => {
            "Условия труда названы оптимальными или допустимыми, и с 2013 года такие дни в специальный стаж не входят.".to_owned()
        }
        Sign::CodeTakenAway { earlier } => format!(
            "Раньше в этой строке стоял код {}, а теперь его нет.",
            earlier.as_str()
        ),
        Sign::TerritoryMissing { territory, with: None } => format!(
            "По документам работа была {}, а на счёте этого нет.",
            place(territory)
        ),
        Sign::TerritoryMissing { territory, with: Some(with) } => format!(
            "До и после у того же работодателя работа записана {} (период № {}), а в этой строке — нет.",
            place(territory),
            with + 1
        ),
        Sign::PartLoad { rate, counts: true } => format!(
            "Записана ставка {}, но норма для этой работы не нужна или набирается в сумме: период должен войти.",
            number(Decimal::new(rate.into(), 2))
        ),
        Sign::PartLoad { rate, counts: false } => format!(
            "Записана ставка {}, а тогда уже нужна была полная. Проверьте часы и работу по совместительству.",
            number(Decimal::new(rate.into(), 2))
        ),
        Sign::PaidAbsenceCut { with } => format!(
            "Эти дни выпали из специального стажа, хотя стоят внутри работы с кодом (период № {}).",
            with + 1
        ),
        Sign::MaternityCut { with } => format!(
            "Отпуск по беременности и родам выпал из специального стажа, хотя стоит внутри работы с кодом (период № {}).",
            with + 1
        ),
        Sign::CareLeaveCut { with } => format!(
            "Отпуск начат до 6 октября 1992 года и входит в специальный стаж целиком, а кода у него нет (работа — период № {}).",
            with + 1
        ),
        Sign::CareLeaveSplit { with } => format!(
            "Отпуск разрезан 6 октября 1992 года (первая часть — период № {}). Он начат раньше и входит в специальный стаж целиком.",
            with + 1
        ),
        Sign::TeachingHours { hours: None } => {
            "Руководителю засчитывают годы, когда он сам вёл уроки. Часов мы не видим.".to_owned()
        }
        Sign::TeachingHours { hours: Some(hours) } => format!(
            "Руководителю засчитывают годы, когда он сам вёл уроки. Часов в год записано {hours} — этого мало."
        ),
        Sign::WitnessesOnly => {
            "Характер этой работы подтверждают только свидетели, а для специального стажа их показаний мало.".to_owned()
        }
        _ => return None,
    })
}

/// What is wrong with the decision. What the others know is not repeated here.
fn of_decision(sign: &Sign) -> String {
    match sign {
        Sign::LeftOut { reason } => format!("Решение не засчитало эти дни: {}.", why(*reason)),
        Sign::CountedShorter { counted, ours } => format!(
            "В решении {}, а по правилам выходит {}.",
            length::length(*counted),
            length::length(*ours)
        ),
        Sign::CountedLonger { counted, ours } => format!(
            "В решении {}, а по нашему счёту только {}. Проверьте, что в него вошло.",
            length::length(*counted),
            length::length(*ours)
        ),
        Sign::AgeAsked { asked, ours } => format!(
            "Решение требует возраст {}, а по закону — {}.",
            length::age(*asked),
            length::age(*ours)
        ),
        Sign::LaterRight { stated, ours } => format!(
            "Решение называет днём права {}, а по закону он — {}.",
            date::long(*stated),
            date::long(*ours)
        ),
        Sign::YearsAsked { asked, ours } => format!(
            "Решение требует {} стажа, а по закону нужно {}.",
            YEAR.counted(*asked),
            YEAR.counted(*ours)
        ),
        Sign::CoefficientAsked { asked, ours } => format!(
            "Решение требует коэффициент {}, а по закону нужно {}.",
            number(*asked),
            number(*ours)
        ),
        Sign::AwardedLate { from, due } => format!(
            "Пенсия назначена с {}, а должна быть с {}.",
            date::long(*from),
            date::long(*due)
        ),
        Sign::DecisionLate {
            due,
            decided_on: None,
        } => format!("Решения нет, а срок был до {}.", date::long(*due)),
        Sign::DecisionLate {
            due,
            decided_on: Some(day),
        } => format!(
            "Решение вынесено {}, а срок был до {}.",
            date::long(*day),
            date::long(*due)
        ),
        Sign::NoProposal => {
            "Все условия исполнены, кроме предложения службы занятости. Попросите его письменно."
                .to_owned()
        }
        Sign::RuralIncrementMissing => {
            "За тридцать лет работы в сельском хозяйстве положено повышение, а его не платят."
                .to_owned()
        }
        Sign::SocialAwarded { right_on } => format!(
            "Назначена социальная пенсия, а право на страховую есть с {}.",
            date::long(*right_on)
        ),
        Sign::PrepensionNotShown { from } => format!(
            "Вы предпенсионер с {}, а в данных фонда этого нет.",
            date::long(*from)
        ),
        _ => String::new(),
    }
}

/// What putting it right may give.
pub(super) fn gain(sign: &Sign) -> Option<String> {
    let text = match sign {
        Sign::NotInAccountBefore { .. }
        | Sign::NotInAccount
        | Sign::NothingAccrued
        | Sign::NoAdjacentWork
        | Sign::ServiceMissing
        | Sign::CareNotClaimed
        | Sign::NoContributions { .. } => "Период может войти в стаж.",
        Sign::AccountShorter { days, .. } => {
            return Some(format!(
                "К стажу может прибавиться {}.",
                length::length(Length::from_days(*days))
            ));
        }
        Sign::CodeMissing { .. }
        | Sign::CodeMissingByWords
        | Sign::NoAdditionalTariff
        | Sign::HarmlessClass
        | Sign::CodeTakenAway { .. }
        | Sign::PartLoad { .. }
        | Sign::PaidAbsenceCut { .. }
        | Sign::MaternityCut { .. }
        | Sign::CareLeaveCut { .. }
        | Sign::CareLeaveSplit { .. }
        | Sign::TeachingHours { .. } => "Работа может войти в стаж для досрочной пенсии.",
        Sign::TerritoryMissing { .. } => "Работа может войти в северный стаж.",
        Sign::ChildNotCounted { .. } => "Коэффициент может вырасти.",
        Sign::SeasonByCalendar => "Год может войти в стаж целиком.",
        Sign::LeftOut { .. } => "Дни могут вернуться в стаж.",
        _ => return None,
    };
    Some(text.to_owned())
}

const fn place(territory: North) -> &'static str {
    match territory {
        North::FarNorth => "в районе Крайнего Севера",
        North::Equated => "в местности, приравненной к Крайнему Северу",
    }
}

const fn of_paper(defect: PaperDefect) -> &'static str {
    match defect {
        PaperDefect::NoStamp => "нет печати",
        PaperDefect::NoSignature => "нет подписи",
        PaperDefect::NoOrder => "нет номера или даты приказа",
        PaperDefect::Corrected => "исправление не заверено",
        PaperDefect::TitlePage => "титульный лист заполнен неправильно",
        PaperDefect::WrongOrder => "увольнение записано раньше приёма",
        PaperDefect::Other => "есть дефект",
    }
}

const fn why(reason: ExcludedFor) -> &'static str {
    match reason {
        ExcludedFor::PartLoad => "неполная ставка",
        ExcludedFor::PaidAbsence => "курсы, командировка, донорские дни или учебный отпуск",
        ExcludedFor::Maternity => "отпуск по беременности и родам",
        ExcludedFor::ChildCare => "отпуск по уходу за ребёнком",
        ExcludedFor::Kolkhoz => "работа в колхозе",
        ExcludedFor::Season => "сезон посчитан по календарю",
        ExcludedFor::Name => "название должности или учреждения не по списку",
        ExcludedFor::TeachingHours => "нет часов преподавания",
        ExcludedFor::EmployerClosed => "работодателя больше нет и подтвердить некому",
        ExcludedFor::EmployerRenamed => "работодатель переименован",
        ExcludedFor::NameDiffers => "в документе другое имя или другая дата рождения",
        ExcludedFor::Defect => "дефект документа",
        ExcludedFor::NoReport => "нет сведений или взносов",
        ExcludedFor::Other => "другая причина",
    }
}
