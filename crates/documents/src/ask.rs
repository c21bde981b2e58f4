//! What to ask of whom about a matter, in the infinitive: it stands after «Прошу».

use rules::conclusion::Sign;

/// Of the fund, about the account.
pub(crate) const fn of_fund(sign: &Sign) -> Option<&'static str> {
    Some(match sign {
        Sign::NotInAccountBefore { .. } | Sign::NotInAccount | Sign::NothingAccrued => {
            "дополнить лицевой счёт этим периодом и включить его в стаж"
        }
        Sign::AccountShorter { .. } => "уточнить на лицевом счёте даты работы",
        Sign::AnotherEmployer { .. } => {
            "учесть, что это одна и та же организация, и признать период подтверждённым"
        }
        Sign::NameDiffers => "принять документ как относящийся ко мне",
        Sign::SecondAccount => "объединить лицевые счета",
        Sign::CodeMissing { .. } | Sign::CodeMissingByWords => {
            "проверить условия работы и включить период в специальный стаж"
        }
        Sign::NoAdditionalTariff | Sign::HarmlessClass => {
            "запросить у работодателя сведения о тарифе и классе условий труда и включить период"
        }
        Sign::CodeTakenAway { .. } => "сообщить, почему изменён код, и восстановить его",
        Sign::TerritoryMissing { .. } => "включить период в северный стаж",
        Sign::PaidAbsenceCut { .. } => "включить эти дни в специальный стаж",
        Sign::MaternityCut { .. } => "включить отпуск по беременности и родам в специальный стаж",
        Sign::CareLeaveCut { .. } | Sign::CareLeaveSplit { .. } => {
            "включить весь отпуск, начатый до 6 октября 1992 года, в специальный стаж"
        }
        Sign::ChildNotCounted { .. } => {
            "учесть уход за ребёнком до полутора лет, если отпуск был оформлен на меня"
        }
        Sign::NoAdjacentWork => "признать, что период примыкает к работе, и включить его в стаж",
        Sign::ServiceMissing => "включить службу в стаж",
        Sign::Overlap { .. } => "исключить двойной учёт и зачесть тот период, который выгоднее",
        Sign::CareNotClaimed => "включить уход в стаж и начислить за него коэффициенты",
        Sign::StudyByChoice { .. } => {
            "применить ч. 8 ст. 13 400-ФЗ: посчитать такие периоды по законам того времени"
        }
        Sign::SeasonByCalendar => "засчитать полный сезон за полный год",
        Sign::NoContributions { .. } => {
            "сообщить, какие взносы за это время учтены, и включить оплаченное время в стаж"
        }
        Sign::Defect { .. } => {
            "принять период и самим запросить недостающее: запись в документе делал работодатель"
        }
        Sign::PrepensionNotShown { .. } => "внести сведения и выдать справку",
        _ => return None,
    })
}

/// Of the employer.
pub(crate) const fn of_employer(sign: &Sign) -> Option<&'static str> {
    Some(match sign {
        Sign::NotInAccount | Sign::NothingAccrued => {
            "представить в Социальный фонд сведения о моей работе за этот период и прислать мне копию"
        }
        Sign::AccountShorter { .. } => {
            "представить в Социальный фонд исправленные сведения с верными датами работы"
        }
        Sign::CodeMissing { .. } | Sign::CodeMissingByWords | Sign::CodeTakenAway { .. } => {
            "выдать уточняющую справку о характере работы и, если он подтвердится, представить в Социальный фонд исправленные сведения с кодом особых условий"
        }
        Sign::NoAdditionalTariff | Sign::HarmlessClass => {
            "сообщить, начислялись ли взносы по дополнительному тарифу и какой класс условий труда установлен, и исправить сведения, если в них ошибка"
        }
        Sign::TerritoryMissing { .. } => {
            "выдать справку о месте работы и представить в Социальный фонд исправленные сведения с кодом местности"
        }
        Sign::PartLoad { .. } => {
            "выдать справку о ставке, нагрузке и совместительстве за этот период"
        }
        Sign::TeachingHours { .. } => "выдать справку о часах преподавания по годам",
        Sign::PaidAbsenceCut { .. } => {
            "выдать справку о том, что за эти дни сохранялся заработок, и исправить код этих дней в сведениях"
        }
        Sign::MaternityCut { .. } | Sign::CareLeaveCut { .. } | Sign::CareLeaveSplit { .. } => {
            "выдать копию приказа об отпуске и исправить код этих дней в сведениях"
        }
        Sign::WitnessesOnly => "выдать документы о характере моей работы",
        Sign::SeasonByCalendar => "выдать справку о работе полный сезон",
        Sign::Defect { .. } => "выдать копии приказов и справку о периоде работы",
        _ => return None,
    })
}

/// Of an archive.
pub(crate) const fn of_archive(sign: &Sign) -> Option<&'static str> {
    use rules::facts::ExcludedFor as Why;
    Some(match sign {
        Sign::NotInAccountBefore { .. }
        | Sign::AccountShorter { .. }
        | Sign::Defect { .. }
        | Sign::LeftOut {
            reason: Why::Defect | Why::EmployerClosed | Why::NoReport,
        } => "выдать архивную справку о работе по приказам о приёме, переводе и увольнении",
        Sign::AnotherEmployer { .. }
        | Sign::LeftOut {
            reason: Why::EmployerRenamed,
        } => {
            "выдать историческую справку: как называлась организация и когда её переименовали или преобразовали"
        }
        Sign::WitnessesOnly | Sign::LeftOut { reason: Why::Name } => {
            "выдать копии документов о характере работы"
        }
        Sign::SeasonByCalendar
        | Sign::LeftOut {
            reason: Why::Season,
        } => "выдать справку о работе полный сезон",
        Sign::LeftOut {
            reason: Why::Kolkhoz,
        } => "выдать справку о членстве в колхозе и о трудоднях по годам",
        _ => return None,
    })
}

/// Of the body above, about a decision; `None` where the catalogue's own words serve.
pub(crate) const fn of_higher_body(sign: &Sign) -> Option<&'static str> {
    Some(match sign {
        Sign::LeftOut { .. } => "включить эти дни в стаж",
        Sign::CountedShorter { .. } => "пересчитать стаж",
        Sign::AgeAsked { .. } => "определить возраст по закону",
        Sign::DecisionLate {
            decided_on: Some(_),
            ..
        } => "признать, что срок решения нарушен",
        _ => return None,
    })
}
