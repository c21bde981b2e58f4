//! What else there is besides the earliest right: other grounds, and a later but larger pension.

use crate::law_of_grounds::FALLBACK;
use contract::wording::{date, money};
use rules::{Conclusion, conclusion::GroundConclusion};

/// How many other ways are shown.
const MOST: usize = 2;

/// Another day, and why it may be better.
pub(super) struct Next {
    pub(super) day: String,
    pub(super) text: String,
    /// Page of the ground; `None` for the same ground later.
    pub(super) address: Option<String>,
}

/// The two next best: other grounds by their day, then the same pension claimed later, where it grows.
/// Nothing without an insurance pension to compare with.
pub(super) fn of(conclusion: &Conclusion) -> Vec<Next> {
    let Some(earliest) = conclusion.earliest.filter(|one| one.ground != FALLBACK) else {
        return vec![];
    };
    let is_other = |own: &&GroundConclusion| {
        own.right_on.is_some() && own.ground.id != earliest.ground && own.ground.id != FALLBACK
    };
    let mut others: Vec<&GroundConclusion> = conclusion.grounds.iter().filter(is_other).collect();
    others.sort_by_key(|own| own.right_on);
    let mut next: Vec<Next> = others
        .into_iter()
        .filter_map(|own| {
            Some(Next {
                day: date::long(own.right_on?),
                text: own.ground.title.to_owned(),
                address: Some(format!("/grounds/{}", own.ground.id)),
            })
        })
        .collect();
    let now = conclusion.amount.as_ref().map(|amount| amount.total);
    next.extend(conclusion.waiting.iter().filter_map(|then| {
        let now = now?;
        (now < then.total).then(|| Next {
            day: date::long(then.on),
            text: format!(
                "То же основание, но пенсия больше: около {} в месяц вместо {}. Пока ждёте, её не платят.",
                money::short(then.total),
                money::short(now)
            ),
            address: None,
        })
    }));
    next.truncate(MOST);
    next
}
