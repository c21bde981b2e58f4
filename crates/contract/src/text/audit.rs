//! Findings in plain Russian, and what each of them is worth.

use super::page::Page;
use crate::wording::{date, outcome, promise, weighed};
use rules::{
    audit::{Audit, Audited, Worth},
    conclusion::Finding,
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
    page.paragraph(weighed::ESTIMATE);
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
    let worth = match detail {
        Detail::Short => None,
        Detail::Weighed(worth) => worth,
    };
    let told = weighed::pieces(found, worth);
    let period = told.period.map(|days| format!("{days}. "));
    page.numbered(
        number,
        &format!("{}{}", period.unwrap_or_default(), told.sentence),
    );
    page.under(&format!("Закон: {}.", told.provision));
    page.under(&format!("Помогут: {}.", told.documents.join(", ")));
    if let Some(gain) = told.gain {
        page.under(&gain);
    }
    if let Some(worth) = told.worth {
        page.under(&format!("Чего это стоит. {worth}"));
    }
    if let (Detail::Weighed(_), Some(claim), Some(id)) = (detail, told.claim, told.violation) {
        page.under(&format!("Чего требовать. {claim}"));
        page.under(&format!(
            "Насколько мы уверены: {}. Нарушение {id}.",
            told.sure
        ));
    }
}
