//! Entries of a work book that do not agree: what is wrong, and which papers help.

use crate::wording::date;
use jiff::civil::Date;
use rules::conclusion::WorkBookTrouble;

/// What is wrong with an entry of this day.
pub(super) fn sentence(trouble: WorkBookTrouble, on: Option<Date>) -> String {
    let entry = on.map_or_else(
        || "Запись без даты".to_owned(),
        |day| format!("Запись от {}", date::short(day)),
    );
    let what = match trouble {
        WorkBookTrouble::OpenJob => {
            return format!(
                "Увольнения в бумаге нет: мы считаем работу по день, когда бумагу сделали{}. Если вы работаете дольше или уволились раньше, исправьте дату.",
                on.map(|day| format!(", — {}", date::short(day)))
                    .unwrap_or_default()
            );
        }
        WorkBookTrouble::NoEnd => {
            "увольнения нет, и не сказано, когда бумагу сделали. Эту работу мы не посчитали, добавьте её сами."
        }
        WorkBookTrouble::TwoHires => {
            "приём к тому же работодателю, а увольнения перед ним нет. Прежнюю работу мы посчитали по день накануне, проверьте, не было ли перерыва."
        }
        WorkBookTrouble::DismissalWithoutHire => {
            "увольнение, а приёма перед ним нет. Когда началась работа, неизвестно, и мы её не посчитали: добавьте период сами."
        }
        WorkBookTrouble::TransferWithoutHire => {
            "перевод, а приёма перед ним нет. Работу мы считаем со дня перевода: если она началась раньше, исправьте дату."
        }
        WorkBookTrouble::RenameWithoutJob => {
            "переименование работодателя, у которого вы в это время не работали. Проверьте, не пропущен ли приём."
        }
        WorkBookTrouble::PauseWithoutJob => {
            "договор приостановлен или возобновлён, а работы, к которой это относится, в бумаге нет. Запись мы не учли."
        }
        WorkBookTrouble::Suspended => {
            "трудовой договор приостановлен. Эти дни мы отметили как военную службу с сохранением места, проверьте их."
        }
        WorkBookTrouble::SecondJobDiffers => {
            "увольнение и приём расходятся в том, основная это работа или совместительство. Мы сочли их одной работой, проверьте."
        }
        WorkBookTrouble::Repeated => "такая запись стоит дважды. Мы посчитали её один раз.",
        WorkBookTrouble::Cancelled => {
            "она отменена, мы её не посчитали. Если отменили по ошибке, обратитесь к работодателю."
        }
        WorkBookTrouble::NoDay => {
            "в ней не хватает даты или неизвестно, о чём она. Мы её не посчитали."
        }
        WorkBookTrouble::AfterPaper => {
            "она позже дня, когда бумагу сделали. Мы её не посчитали, проверьте дату."
        }
    };
    format!("{entry}: {what}")
}

/// The provision that is touched.
pub(super) const fn provision(trouble: WorkBookTrouble) -> &'static str {
    match trouble {
        WorkBookTrouble::Suspended | WorkBookTrouble::PauseWithoutJob => {
            "ст. 66.1 и 351.7 Трудового кодекса"
        }
        _ => "ст. 66.1 Трудового кодекса; ч. 1 ст. 14 400-ФЗ",
    }
}

/// The papers that help to put it right.
pub(super) const fn documents(trouble: WorkBookTrouble) -> &'static [&'static str] {
    match trouble {
        WorkBookTrouble::Suspended | WorkBookTrouble::PauseWithoutJob => &[
            "приказы о приостановлении и возобновлении договора",
            "справка о военной службе",
        ],
        WorkBookTrouble::OpenJob => &["трудовая книжка", "сведения о трудовой деятельности"],
        _ => &[
            "трудовая книжка",
            "трудовой договор",
            "приказы о приёме и увольнении",
        ],
    }
}
