//! The band above a result, in words: its name, and why it is this one.

use super::{lowered, worth};
use rules::audit::{Audit, Band, Worth};

/// The name of the band.
pub const fn title(band: Band) -> &'static str {
    match band {
        Band::InOrder => "Всё на месте",
        Band::Unclear => "Надо уточнить",
        Band::Violation => "Похоже на нарушение",
    }
}

/// Why the audit has this band, a sentence or two.
pub fn why(band: Band, audit: &Audit) -> String {
    match band {
        Band::InOrder => "В ваших ответах и бумагах ошибок мы не увидели.".to_owned(),
        Band::Violation => {
            let mut dearest = audit
                .findings
                .iter()
                .filter_map(|found| found.worth.as_ref());
            let gain = dearest.find(|worth| Worth::gives(worth));
            let gain = gain.map(worth::sentence).unwrap_or_default();
            format!("Что это может дать: {}", lowered(&gain))
        }
        Band::Unclear => {
            let questions = audit.conclusion.questions.iter();
            let questions = questions.filter(|one| !one.grounds.is_empty()).count();
            let counted = |what, count| (0 < count).then(|| format!("{what}: {count}."));
            let counts = [
                counted("Вопросов", questions),
                counted("Замечаний", audit.findings.len()),
            ];
            let counts: Vec<String> = counts.into_iter().flatten().collect();
            if counts.is_empty() {
                "Стаж известен только общей суммой: проверить его по периодам мы не могли."
                    .to_owned()
            } else {
                format!("{} От этого зависит вывод.", counts.join(" "))
            }
        }
    }
}
