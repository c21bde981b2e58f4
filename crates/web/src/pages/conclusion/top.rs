//! The first screen of a result: whether all is in order, and the earliest right.

use crate::law_of_grounds::FALLBACK;
use contract::wording::{band, date, outcome};
use rules::{
    Conclusion,
    audit::{self, Audit, Band},
    grounds,
};

/// Whether all is in order: in words and with a sign, never by colour alone.
pub(super) struct BandView {
    pub(super) class: &'static str,
    pub(super) sign: &'static str,
    pub(super) title: &'static str,
    pub(super) why: String,
    /// The part of the page with the details.
    pub(super) place: Option<&'static str>,
}

/// The earliest right.
pub(super) struct First {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) provision: &'static str,
    pub(super) day: String,
    /// The headline before and after its day: «Право на пенсию появится», «если вы продолжите работать».
    pub(super) before: String,
    pub(super) after: String,
    /// The social pension: a person must not take its day for the answer.
    pub(super) is_fallback: bool,
    pub(super) apply_from: Option<String>,
}

pub(super) fn of_band(audit: &Audit) -> BandView {
    let band = audit::band(audit);
    let (class, sign) = match band {
        Band::InOrder => ("in-order", "✓"),
        Band::Unclear => ("unclear", "?"),
        Band::Violation => ("violation", "!"),
    };
    BandView {
        class,
        sign,
        title: band::title(band),
        why: band::why(band, audit),
        place: if !audit.findings.is_empty() {
            Some("findings")
        } else if audit.conclusion.questions.is_empty() {
            None
        } else {
            Some("questions")
        },
    }
}

pub(super) fn first(conclusion: &Conclusion) -> Option<First> {
    let earliest = conclusion.earliest?;
    let ground = grounds::find(earliest.ground)?;
    let apply_from = conclusion
        .grounds
        .iter()
        .find(|conclusion| conclusion.ground.id == earliest.ground)?
        .apply_from;
    let day = date::long(earliest.right_on);
    let headline = outcome::headline(conclusion);
    let (before, after) = headline.split_once(&day)?;
    let trimmed = |text: &str| text.trim_matches([' ', ',', '.']).to_owned();
    Some(First {
        before: trimmed(before),
        after: trimmed(after),
        id: ground.id,
        title: ground.title,
        provision: ground.provision,
        day,
        is_fallback: ground.id == FALLBACK,
        apply_from: apply_from.map(date::long),
    })
}
