//! What looks wrong: a sentence, its provision, the papers that help, what it may give.

mod sign;
mod work_book;

use super::{length, number::number};
use calendar::Length;
use rules::conclusion::FindingKind;

/// What is wrong.
pub fn sentence(kind: &FindingKind) -> String {
    match kind {
        FindingKind::CoefficientOverMaximum { year, value, maximum } => format!(
            "За {year} год записан коэффициент {}, а больше {} за этот год не бывает.",
            number(*value),
            number(*maximum)
        ),
        FindingKind::CoefficientDiffersFromPay { year, account, computed } => format!(
            "За {year} год на счёте коэффициент {}, а по заработку выходит {}.",
            number(*account),
            number(*computed)
        ),
        FindingKind::YearWithoutBase { year } => format!(
            "За {year} год заработок есть, но в законе нет чисел, чтобы перевести его в коэффициент. Этот год мы не посчитали."
        ),
        FindingKind::BeforeTenYears => {
            "Период начинается раньше, чем вам исполнилось десять лет. Проверьте даты.".to_owned()
        }
        FindingKind::AfterAssessment => {
            "Период заканчивается позже дня, на который сделан расчёт. Дни после него — это план, а не стаж.".to_owned()
        }
        FindingKind::DaysNotCredited { days } => format!(
            "Засчитано меньше, чем дней между датами: не хватает {}.",
            length::length_genitive(Length::from_days(*days))
        ),
        FindingKind::Violation { sign, .. } => sign::sentence(sign),
        FindingKind::CareBeyondEighteenMonths => {
            "Период ухода длится дольше, чем до полутора лет ребёнка. В стаж входит уход до полутора лет.".to_owned()
        }
        FindingKind::RecordDiffersFromAccount { account, counted } => format!(
            "На счёте указан стаж {}, а по периодам выходит {}.",
            length::length(*account),
            length::length(*counted)
        ),
        FindingKind::StatementTotalDiffers { stated, summed } => format!(
            "В выписке общий коэффициент {}, а сумма его частей {}.",
            number(*stated),
            number(*summed)
        ),
        FindingKind::StatementYearDiffers { year, stated, computed } => format!(
            "В выписке за {year} год коэффициент {}, а по взносам выходит {}.",
            number(*stated),
            number(*computed)
        ),
        FindingKind::StatementRecordDiffers { stated, summed } => format!(
            "В выписке стаж до 2015 года {}, а сумма её строк {}.",
            length::length(*stated),
            length::length(*summed)
        ),
        FindingKind::VoluntaryOverHalf { beyond } => format!(
            "Добровольные взносы дают не больше половины нужного стажа. Лишнее мы не засчитали: {}.",
            length::length(*beyond)
        ),
        FindingKind::Unread { place } => format!(
            "Часть выписки прочитать не удалось: {place}. Проверьте это место сами."
        ),
        FindingKind::CodeUnclear { code, meaning } => format!(
            "Код «{code}» мы понимаем так: «{meaning}». С первичным текстом мы это не сверили: спросите о нём работодателя или СФР."
        ),
        FindingKind::WorkBook { trouble, on } => work_book::sentence(*trouble, *on),
    }
}

/// The provision that is touched.
pub const fn provision(kind: &FindingKind) -> &'static str {
    match kind {
        FindingKind::CoefficientOverMaximum { .. } => "ст. 15 и приложение 4 400-ФЗ",
        FindingKind::CoefficientDiffersFromPay { .. }
        | FindingKind::StatementYearDiffers { .. } => "ч. 18 ст. 15 400-ФЗ",
        FindingKind::YearWithoutBase { .. } | FindingKind::StatementTotalDiffers { .. } => {
            "ст. 15 400-ФЗ"
        }
        FindingKind::BeforeTenYears
        | FindingKind::Unread { .. }
        | FindingKind::CodeUnclear { .. } => {
            "ч. 1 ст. 14 400-ФЗ; постановление Правительства РФ от 02.10.2014 № 1015"
        }
        FindingKind::AfterAssessment => "ч. 1 ст. 11 400-ФЗ",
        FindingKind::WorkBook { trouble, .. } => work_book::provision(*trouble),
        FindingKind::DaysNotCredited { .. } => {
            "ст. 11 27-ФЗ; постановление Правительства РФ от 02.10.2014 № 1015"
        }
        FindingKind::Violation { of, .. } => of.provision,
        FindingKind::CareBeyondEighteenMonths => "п. 3 ч. 1 ст. 12 400-ФЗ",
        FindingKind::RecordDiffersFromAccount { .. }
        | FindingKind::StatementRecordDiffers { .. } => "ч. 5 ст. 14 400-ФЗ",
        FindingKind::VoluntaryOverHalf { .. } => "ст. 29 167-ФЗ",
    }
}

/// The papers that help to put it right.
pub const fn documents(kind: &FindingKind) -> &'static [&'static str] {
    match kind {
        FindingKind::CoefficientOverMaximum { .. }
        | FindingKind::StatementTotalDiffers { .. }
        | FindingKind::StatementRecordDiffers { .. }
        | FindingKind::Unread { .. } => &["выписка из лицевого счёта"],
        FindingKind::CoefficientDiffersFromPay { .. }
        | FindingKind::StatementYearDiffers { .. }
        | FindingKind::YearWithoutBase { .. } => &[
            "выписка из лицевого счёта",
            "справка о доходах за этот год",
            "расчётные листки",
        ],
        FindingKind::BeforeTenYears | FindingKind::AfterAssessment => {
            &["трудовая книжка", "выписка из лицевого счёта"]
        }
        FindingKind::CodeUnclear { .. } => &["справка работодателя об условиях работы"],
        FindingKind::WorkBook { trouble, .. } => work_book::documents(*trouble),
        FindingKind::DaysNotCredited { .. } => &[
            "приказы о приёме и увольнении",
            "личная карточка работника",
            "лицевые счета по зарплате",
        ],
        FindingKind::Violation { of, .. } => of.documents,
        FindingKind::CareBeyondEighteenMonths => &["свидетельство о рождении ребёнка"],
        FindingKind::VoluntaryOverHalf { .. } => &[
            "выписка из лицевого счёта",
            "справка о налоге на профессиональный доход, если вы его платили",
        ],
        FindingKind::RecordDiffersFromAccount { .. } => &[
            "трудовая книжка",
            "архивные справки",
            "выписка из лицевого счёта",
        ],
    }
}

/// What putting it right may give; `None` where that is not known.
pub fn gain(kind: &FindingKind) -> Option<String> {
    match kind {
        FindingKind::CoefficientDiffersFromPay {
            account, computed, ..
        } if computed > account => Some(format!(
            "Коэффициент может вырасти на {}.",
            number(*computed - *account)
        )),
        FindingKind::StatementYearDiffers {
            stated, computed, ..
        } if computed > stated => Some(format!(
            "Коэффициент может вырасти на {}.",
            number(*computed - *stated)
        )),
        FindingKind::StatementTotalDiffers { stated, summed } if summed > stated => Some(format!(
            "Коэффициент может вырасти на {}.",
            number(*summed - *stated)
        )),
        FindingKind::DaysNotCredited { days } => Some(format!(
            "К стажу может прибавиться {}.",
            length::length(Length::from_days(*days))
        )),
        FindingKind::RecordDiffersFromAccount { account, counted } if counted > account => {
            Some(format!(
                "К стажу может прибавиться {}.",
                length::length(account.lacking(*counted))
            ))
        }
        FindingKind::StatementRecordDiffers { stated, summed } if summed > stated => Some(format!(
            "К стажу может прибавиться {}.",
            length::length(stated.lacking(*summed))
        )),
        FindingKind::Violation { sign, .. } => sign::gain(sign),
        FindingKind::VoluntaryOverHalf { .. } => Some(
            "Самозанятых это правило не касается: отметьте такой период как работу на себя."
                .to_owned(),
        ),
        _ => None,
    }
}
