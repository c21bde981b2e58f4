//! A finding in the pieces that a text and a page lay out, each in its own way.

use super::{date, finding, violation, worth};
use rules::{
    audit::{Audited, Worth},
    conclusion::{Finding, FindingKind, Severity},
};

/// What must be said beside the worth of findings.
pub const ESTIMATE: &str =
    "Цена каждой находки — оценка: мы считаем заново только с ней или только без неё.";

/// Everything that is said of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The days in question.
    pub period: Option<String>,
    /// What is wrong, one sentence.
    pub sentence: String,
    /// The provision that is touched.
    pub provision: &'static str,
    /// The papers that help.
    pub documents: &'static [&'static str],
    /// Who has them, in the order in which it is worth asking; none where that is not known.
    pub keepers: Vec<&'static str>,
    /// What putting it right gives.
    pub worth: Option<String>,
    /// What it may give, where that was not tried out on the facts.
    pub gain: Option<String>,
    /// What to demand, where it is a violation of the catalogue.
    pub claim: Option<&'static str>,
    /// The name of the violation: `V07`.
    pub violation: Option<&'static str>,
    /// How sure we are.
    pub sure: &'static str,
}

/// The pieces of a weighed finding.
pub fn weighed(audited: &Audited) -> Weighed {
    pieces(&audited.finding, audited.worth.as_ref())
}

/// The pieces of a finding; `worth` is `None` where nobody weighed it.
pub fn pieces(found: &Finding, worth: Option<&Worth>) -> Weighed {
    let of = match &found.kind {
        FindingKind::Violation { of, .. } => Some(*of),
        _ => None,
    };
    Weighed {
        period: found.days.map(date::period),
        sentence: finding::sentence(&found.kind),
        provision: finding::provision(&found.kind),
        documents: finding::documents(&found.kind),
        keepers: of.map(violation::keepers).unwrap_or_default(),
        worth: worth.map(worth::sentence),
        gain: match worth {
            Some(_) => None,
            None => finding::gain(&found.kind),
        },
        claim: of.map(|of| of.claim),
        violation: of.map(|of| of.id),
        sure: sure(found.severity),
    }
}

/// How sure we are that something is wrong.
pub const fn sure(severity: Severity) -> &'static str {
    match severity {
        Severity::Sure => "точно",
        Severity::Likely => "вероятно",
        Severity::Ask => "уточните",
    }
}
