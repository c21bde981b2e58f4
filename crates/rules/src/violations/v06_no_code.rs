//! V06: listed work without a code.

use crate::{
    conclusion::{Finding, Severity, Sign},
    facts::{Period, PeriodKind, Source},
    scene::{Scene, may_be_same_employer, touch},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Работа даёт право на досрочную пенсию, а кода особых условий в строке счёта нет: такие дни в
    /// специальный стаж не войдут.
    ///
    /// ## Какая норма
    ///
    /// Досрочную пенсию дают работы по спискам, которые утверждает Правительство (ч. 1–3 ст. 30 400-ФЗ).
    /// Код — только отметка о них: нет кода — ещё не значит, что нет стажа.
    ///
    /// ## Как мы это видим
    ///
    /// Строка счёта без кода, а у того же работодателя в соседних строках код есть: при той же должности —
    /// «вероятно», при неизвестной должности и коде с обеих сторон — «спросить». Ещё — должность и
    /// учреждение по словам похожи на школу, детский сад или больницу: всегда только «спросить».
    ///
    /// ## Чего мы не видим
    ///
    /// Списков должностей и учреждений дословно у нас нет, поэтому по словам ничего не утверждаем. Характер
    /// работы по одному названию должности не виден. Строки, в которых нет ни должности, ни соседей с
    /// кодом.
    pub VIOLATION = {
        id: "V06",
        title: "Нет кода особых условий при работе из списка",
        provision: "ч. 1–3 ст. 30 400-ФЗ",
        documents: &[
            "уточняющая справка работодателя или архива",
            "штатное расписание",
            "технологические документы",
            "карта аттестации рабочего места",
        ],
        claim: "От работодателя — сдать исправленную форму с кодом; от фонда — включить период в специальный стаж.",
        keepers: &[Keeper::Employer, Keeper::Successor, Keeper::DistrictArchive],
        confidence: Confidence::High,
        detect: detect,
    };
}

/// Words of positions and of the institutions they belong to; both must be there.
const BY_WORDS: &[(&[&str], &[&str])] = &[
    (&["учитель"], &["школ", "гимнази", "лице"]),
    (&["воспитатель"], &["детск", "ясли", "интернат"]),
    (
        &[
            "врач",
            "фельдшер",
            "медицинская сестра",
            "медсестра",
            "акушерка",
        ],
        &[
            "больниц",
            "поликлиник",
            "амбулатор",
            "роддом",
            "родильн",
            "госпитал",
        ],
    ),
];

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    if !scene.marks.account {
        return;
    }
    for (index, period) in scene
        .numbered()
        .filter(|(_, period)| is_uncoded_job(period))
    {
        let mut beside = scene.numbered().filter(|(_, job)| {
            scene.marks.special
                && job.kind == PeriodKind::Work
                && job.source == Some(Source::Account)
                && job.code.is_some()
                && job.leave.is_none()
                && touch(job.span, period.span)
                && period.employer.is_some()
                && may_be_same_employer(job, period)
        });
        let coded = match (beside.next(), beside.next()) {
            (Some((with, job)), further) => {
                let same_position = job.position.is_some()
                    && same_words(job.position.as_deref(), period.position.as_deref());
                let inside = period.position.is_none() && further.is_some();
                let severity = if same_position {
                    Some(Severity::Likely)
                } else {
                    inside.then_some(Severity::Ask)
                };
                severity
                    .zip(job.code)
                    .map(|(severity, code)| (severity, with, code))
            }
            (None, _) => None,
        };
        if let Some((severity, with, code)) = coded {
            let sign = Sign::CodeMissing { with, code };
            found.push(scene.about(&VIOLATION, sign, severity, index));
        } else if sounds_like_a_list(period) {
            let sign = Sign::CodeMissingByWords;
            found.push(scene.about(&VIOLATION, sign, Severity::Ask, index));
        }
    }
}

fn is_uncoded_job(period: &Period) -> bool {
    period.kind == PeriodKind::Work
        && period.source == Some(Source::Account)
        && period.code.is_none()
        // A code that was there and is gone has a rule of its own (V08).
        && period.earlier_code.is_none()
        && period.leave.is_none()
        && period.contributions != Some(false)
}

fn same_words(one: Option<&str>, other: Option<&str>) -> bool {
    one.zip(other)
        .is_some_and(|(one, other)| one.trim().to_lowercase() == other.trim().to_lowercase())
}

fn sounds_like_a_list(period: &Period) -> bool {
    let (Some(position), Some(employer)) = (&period.position, &period.employer) else {
        return false;
    };
    let (position, employer) = (position.to_lowercase(), employer.to_lowercase());
    BY_WORDS.iter().any(|(positions, institutions)| {
        positions.iter().any(|word| position.contains(word))
            && institutions.iter().any(|word| employer.contains(word))
    })
}
