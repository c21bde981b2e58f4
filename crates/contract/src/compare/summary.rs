//! A conclusion in a few lines to be kept, and what has changed since, in plain Russian.
//!
//! Small on purpose: it is kept beside a draft and compared when a number of the law changes. Whole
//! documents are compared by [`compare`](super::compare()).

use super::change::shift;
use crate::{
    text::moved,
    wording::{date, money, outcome::SOCIAL},
};
use jiff::civil::Date;
use rules::{
    Conclusion,
    conclusion::{GroundConclusion, Outcome},
    grounds,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a person was told, as much of it as is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Digest of the law of that day.
    pub law_digest: String,
    /// The day the question was asked for.
    pub assessed_on: Date,
    /// The earliest right.
    pub earliest: Option<Right>,
    /// The size, roubles a month.
    pub amount: Option<Decimal>,
    /// Every ground that gives a right, in the order of the law.
    pub rights: Vec<Right>,
}

/// A right on a ground.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Right {
    /// Id of the ground.
    pub ground: String,
    /// The day of right; `None` where the right exists and its first day is unknown.
    pub right_on: Option<Date>,
    /// Whether it had come by `assessed_on`.
    pub has_come: bool,
}

impl Summary {
    /// The summary of a conclusion.
    pub fn of(conclusion: &Conclusion) -> Self {
        let rights: Vec<Right> = conclusion.grounds.iter().filter_map(right).collect();
        let earliest = conclusion.earliest.and_then(|earliest| {
            let mut rights = rights.iter();
            rights.find(|right| right.ground == earliest.ground)
        });
        Self {
            law_digest: conclusion.law_digest.clone(),
            assessed_on: conclusion.assessed_on,
            earliest: earliest.cloned(),
            amount: conclusion.amount.as_ref().map(|amount| amount.total),
            rights,
        }
    }
}

fn right(ground: &GroundConclusion) -> Option<Right> {
    matches!(ground.outcome, Outcome::Met | Outcome::Later).then(|| Right {
        ground: ground.ground.id.to_owned(),
        right_on: ground.right_on,
        has_come: ground.outcome == Outcome::Met,
    })
}

impl Right {
    fn title(&self) -> &str {
        grounds::find(&self.ground).map_or(&self.ground, |ground| ground.title)
    }
}

/// What has changed, a sentence each, the most important first; never empty.
pub fn difference(old: &Summary, new: &Summary) -> Vec<String> {
    let mut said = vec![];
    said.extend(of_earliest(old.earliest.as_ref(), new.earliest.as_ref()));
    said.extend(of_amount(old.amount, new.amount));
    let first = new.earliest.as_ref().map(|first| first.ground.as_str());
    // The social pension is no news beside an insurance pension.
    let is_told = |right: &&Right| Some(right.ground.as_str()) != first && right.ground != SOCIAL;
    for right in new.rights.iter().filter(is_told) {
        said.extend(of_ground(by_id(old, &right.ground), right));
    }
    let is_gone = |right: &&Right| by_id(new, &right.ground).is_none();
    let gone = old.rights.iter().filter(is_told).filter(is_gone);
    said.extend(gone.map(|right| {
        format!(
            "Основание «{}»: раньше право было видно, теперь нет.",
            right.title()
        )
    }));
    if said.is_empty() {
        said.push(nothing(old.law_digest != new.law_digest).to_owned());
    }
    said
}

const fn nothing(new_law: bool) -> &'static str {
    if new_law {
        "Числа закона обновились. Для вас ничего не изменилось."
    } else {
        "Ничего не изменилось."
    }
}

fn by_id<'a>(summary: &'a Summary, id: &str) -> Option<&'a Right> {
    summary.rights.iter().find(|right| right.ground == id)
}

fn of_earliest(old: Option<&Right>, new: Option<&Right>) -> Vec<String> {
    let mut said = vec![];
    match (old, new) {
        (None, None) => {}
        (None, Some(new)) => said.push(format!(
            "Раньше день права назвать было нельзя. Теперь он известен: {}.",
            day(new)
        )),
        (Some(old), None) => said.push(format!(
            "Раньше день права был {}. Теперь назвать его нельзя: ответьте на вопросы вывода.",
            day(old)
        )),
        (Some(old), Some(new)) => {
            if old.right_on != new.right_on {
                said.push(format!(
                    "Раньше день права был {}, теперь — {}{}.",
                    day(old),
                    day(new),
                    moved(shift(old.right_on, new.right_on))
                ));
            } else if new.has_come && !old.has_come {
                said.push(format!("День права наступил: {}.", day(new)));
            }
            if old.ground != new.ground {
                said.push(format!(
                    "Раньше основание было «{}», теперь — «{}».",
                    old.title(),
                    new.title()
                ));
            }
        }
    }
    said
}

fn of_amount(old: Option<Decimal>, new: Option<Decimal>) -> Option<String> {
    match (old, new) {
        (Some(old), Some(new)) if old != new => Some(format!(
            "Раньше оценка была {} в месяц, теперь — {}.",
            money::short(old),
            money::short(new)
        )),
        (None, Some(new)) => Some(format!(
            "Раньше размер посчитать было нельзя. Теперь оценка — {} в месяц.",
            money::short(new)
        )),
        (Some(_), None) => {
            Some("Раньше размер был посчитан, теперь посчитать его нельзя.".to_owned())
        }
        _ => None,
    }
}

/// A ground besides the first one.
fn of_ground(old: Option<&Right>, new: &Right) -> Option<String> {
    let title = new.title();
    let Some(old) = old else {
        return Some(format!(
            "Основание «{title}»: раньше права не было видно, теперь день права — {}.",
            day(new)
        ));
    };
    if old.right_on != new.right_on {
        return Some(format!(
            "Основание «{title}»: раньше день права был {}, теперь — {}{}.",
            day(old),
            day(new),
            moved(shift(old.right_on, new.right_on))
        ));
    }
    (new.has_come && !old.has_come)
        .then(|| format!("Основание «{title}»: день права наступил, {}.", day(new)))
}

fn day(right: &Right) -> String {
    right
        .right_on
        .map_or_else(|| "неизвестен".to_owned(), date::long)
}
