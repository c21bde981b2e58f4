//! Findings in plain Russian, and what each of them is worth.

use super::page::Page;
use crate::wording::{self, date, outcome, promise, worth};
use rules::{
    audit::{Audit, Audited, Worth},
    conclusion::{Finding, FindingKind, Severity},
};

/// An audit as text of at most 78 columns, with a final line break.
pub fn audit(audit: &Audit) -> String {
    let mut page = Page::default();
    page.heading(&format!(
        "Проверка счёта и решений на {}",
        date::long(audit.conclusion.assessed_on)
    ));
    page.paragraph(&outcome::headline(&audit.conclusion));
    if audit.findings.is_empty() {
        page.paragraph("По этим фактам ошибок не видно. Это не значит, что их нет: видно только то, что есть в бумагах.");
    }
    all(&mut page, &audit.findings);
    page.heading("Что ещё знать");
    page.paragraph(
        "Цена каждой находки — оценка: мы считаем заново только с ней или только без неё.",
    );
    page.paragraph("О каждом нарушении подробно: pravo violations ИМЯ.");
    page.paragraph(promise::PROMISE);
    page.into_text()
}

/// Only the findings, the dearest first, under the heading «Что проверить».
pub fn weighed(findings: &[Audited]) -> String {
    let mut page = Page::default();
    all(&mut page, findings);
    page.into_text()
}

fn all(page: &mut Page, findings: &[Audited]) {
    if findings.is_empty() {
        return;
    }
    page.heading("Что проверить");
    for (number, audited) in (1..).zip(findings) {
        finding(
            page,
            number,
            &audited.finding,
            Detail::Weighed(audited.worth.as_ref()),
        );
    }
}

/// How much is said of a finding.
#[derive(Clone, Copy)]
pub(super) enum Detail<'a> {
    /// What is wrong, and what may help.
    Short,
    /// Besides, what it is worth and what to demand.
    Weighed(Option<&'a Worth>),
}

/// One finding as a numbered item.
pub(super) fn finding(page: &mut Page, number: u32, found: &Finding, detail: Detail<'_>) {
    let period = found
        .days
        .map(|days| format!("{}. ", wording::date::period(days)))
        .unwrap_or_default();
    page.numbered(
        number,
        &format!("{period}{}", wording::finding::sentence(&found.kind)),
    );
    page.under(&format!(
        "Закон: {}.",
        wording::finding::provision(&found.kind)
    ));
    page.under(&format!(
        "Помогут: {}.",
        wording::finding::documents(&found.kind).join(", ")
    ));
    let gain = wording::finding::gain(&found.kind);
    let Detail::Weighed(worth) = detail else {
        if let Some(gain) = gain {
            page.under(&gain);
        }
        return;
    };
    match (worth, gain) {
        (Some(worth), _) => page.under(&format!("Чего это стоит. {}", worth::sentence(worth))),
        (None, Some(gain)) => page.under(&gain),
        (None, None) => {}
    }
    if let FindingKind::Violation { of, .. } = &found.kind {
        page.under(&format!("Чего требовать. {}", of.claim));
        page.under(&format!(
            "Насколько мы уверены: {}. Нарушение {}.",
            sure(found.severity),
            of.id
        ));
    }
}

const fn sure(severity: Severity) -> &'static str {
    match severity {
        Severity::Sure => "точно",
        Severity::Likely => "вероятно",
        Severity::Ask => "надо спросить",
    }
}
