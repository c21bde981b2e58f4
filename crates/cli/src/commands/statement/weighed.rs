//! What a paper and its facts show, weighed.

use jiff::civil::Date;
use law::Law;
use rules::audit::{Audited, dearest_first};
use statement::Paper;

/// The findings of a paper and of the facts it gives on the day `on`, the dearest first.
///
/// What both show is weighed on the facts, so the paper's own word of it is left out.
pub(super) fn findings(paper: &Paper, on: Date) -> Vec<Audited> {
    let mut findings = rules::audit(paper.facts(), on, Law::embedded()).findings;
    for of_paper in paper.findings() {
        let known = findings.iter().any(|audited| {
            audited.finding.period == of_paper.period && audited.finding.kind == of_paper.kind
        });
        if !known {
            findings.push(Audited {
                finding: of_paper.clone(),
                worth: None,
            });
        }
    }
    dearest_first(&mut findings);
    findings
}
