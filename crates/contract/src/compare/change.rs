//! What differs between two answers about one person.

use super::{
    answer::{Answer, Condition, Document, Ground},
    state::{self, Tense},
};
use crate::wording::{date, outcome};
use calendar::{add_months, full_months_between};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;

/// A value in both answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Was<T> {
    /// In the first answer.
    pub before: T,
    /// In the second.
    pub after: T,
}

impl<T: PartialEq> Was<T> {
    fn changed(self) -> Option<Self> {
        (self.before != self.after).then_some(self)
    }
}

/// One person whose answer changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The line in both files, from 1.
    pub line: usize,
    /// Why there is no answer, where a line refuses its facts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<Was<Option<String>>>,
    /// The earliest right, changed or not.
    pub earliest: Was<Option<Told>>,
    /// How far the earliest right moved.
    pub shift: Option<Shift>,
    /// The size, changed or not.
    pub amount: AmountChange,
    /// The coefficient, where it changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coefficient: Option<Was<Option<String>>>,
    /// The first day of the pre-pension status, where it changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prepension: Option<Was<Option<String>>>,
    /// The grounds that changed, in the order of the law.
    pub grounds: Vec<GroundChange>,
}

/// The earliest right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Its ground.
    pub ground: String,
    /// The title of the ground.
    pub title: String,
    /// The day of right.
    pub right_on: String,
}

/// How far a day moved: earlier is less than zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Shift {
    /// Full months.
    pub months: i64,
    /// Days beyond them.
    pub days: i64,
    /// The same in days alone.
    pub total_days: i64,
}

/// The size in both answers, roubles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AmountChange {
    /// In the first answer.
    pub before: Option<String>,
    /// In the second.
    pub after: Option<String>,
    /// How much more; less than zero for less, `None` where there is nothing to subtract.
    pub difference: Option<String>,
}

/// A ground that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroundChange {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// In the first answer; `None` where the ground was not assessed.
    pub before: Option<Said>,
    /// In the second.
    pub after: Option<Said>,
    /// How far the day of right moved.
    pub shift: Option<Shift>,
    /// The conditions whose state changed.
    pub conditions: Vec<ConditionChange>,
}

/// What a ground says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The outcome.
    pub outcome: String,
    /// The day of right.
    pub right_on: Option<String>,
    /// Both in a few words.
    pub wording: String,
}

/// A condition whose state changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConditionChange {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// «не хватало 1 дня»
    pub before: String,
    /// «хватает с 14 февраля 2024 года»
    pub after: String,
}

/// What differs between two answers; `None` when nothing does.
pub fn compare(line: usize, before: &Answer, after: &Answer) -> Option<Change> {
    let (one, other) = (document(before), document(after));
    let refused = Was {
        before: refusal(before),
        after: refusal(after),
    };
    let of = |read: fn(&Document) -> Option<String>| Was {
        before: one.and_then(read),
        after: other.and_then(read),
    };
    let change = Change {
        line,
        refused: refused.changed(),
        earliest: Was {
            before: one.and_then(earliest),
            after: other.and_then(earliest),
        },
        shift: shift(one.and_then(right_on), other.and_then(right_on)),
        amount: amount(of(|document| Some(document.amount.as_ref()?.total.clone()))),
        coefficient: of(|document| document.coefficients.total.clone()).changed(),
        prepension: of(|document| Some(document.prepension.as_ref()?.from.to_string())).changed(),
        grounds: match (one, other) {
            (Some(one), Some(other)) => grounds(one, other),
            // A refusal has no grounds to compare.
            _ => vec![],
        },
    };
    let is_same = change.refused.is_none()
        && change.earliest.before == change.earliest.after
        && change.amount.before == change.amount.after
        && change.coefficient.is_none()
        && change.prepension.is_none()
        && change.grounds.is_empty();
    (!is_same).then_some(change)
}

fn document(answer: &Answer) -> Option<&Document> {
    match answer {
        Answer::Concluded(document) => Some(document),
        Answer::Refused(_) => None,
    }
}

fn refusal(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Concluded(_) => None,
        Answer::Refused(why) => Some(why.clone()),
    }
}

fn right_on(document: &Document) -> Option<Date> {
    Some(document.earliest.as_ref()?.right_on)
}

fn earliest(document: &Document) -> Option<Told> {
    let earliest = document.earliest.as_ref()?;
    let ground = by_id(document, &earliest.ground);
    Some(Told {
        ground: earliest.ground.clone(),
        title: ground.map_or_else(|| earliest.ground.clone(), title),
        right_on: earliest.right_on.to_string(),
    })
}

fn title(ground: &Ground) -> String {
    ground.title.clone().unwrap_or_else(|| ground.id.clone())
}

fn amount(total: Was<Option<String>>) -> AmountChange {
    let sum = |total: &Option<String>| total.as_ref()?.parse::<Decimal>().ok();
    let difference = sum(&total.before)
        .zip(sum(&total.after))
        .map(|(before, after)| (after - before).to_string());
    AmountChange {
        before: total.before,
        after: total.after,
        difference,
    }
}

/// From one day to the other; `None` when they are the same or one is missing.
pub(super) fn shift(before: Option<Date>, after: Option<Date>) -> Option<Shift> {
    let (before, after) = (before?, after?);
    let (first, last) = (before.min(after), before.max(after));
    if first == last {
        return None;
    }
    let months = full_months_between(first, last);
    let days = |from: Date, to: Date| i64::from((to - from).get_days());
    let sign = if before < after { 1 } else { -1 };
    Some(Shift {
        months: sign * i64::from(months),
        days: sign * days(add_months(first, months), last),
        total_days: sign * days(first, last),
    })
}

/// The grounds that changed: those of the second answer in its order, then those only the first has.
fn grounds(before: &Document, after: &Document) -> Vec<GroundChange> {
    let mut changes: Vec<GroundChange> = after
        .grounds
        .iter()
        .filter_map(|ground| changed(by_id(before, &ground.id), Some(ground)))
        .collect();
    changes.extend(
        before
            .grounds
            .iter()
            .filter(|ground| by_id(after, &ground.id).is_none())
            .filter_map(|ground| changed(Some(ground), None)),
    );
    changes
}

fn by_id<'a>(document: &'a Document, id: &str) -> Option<&'a Ground> {
    document.grounds.iter().find(|ground| ground.id == id)
}

fn changed(before: Option<&Ground>, after: Option<&Ground>) -> Option<GroundChange> {
    let (was, is) = (before.map(said), after.map(said));
    let conditions = match (before, after) {
        (Some(before), Some(after)) => conditions(&before.conditions, &after.conditions),
        // A ground only one answer knows is news in itself.
        _ => vec![],
    };
    if was == is && conditions.is_empty() {
        return None;
    }
    let ground = after.or(before)?;
    Some(GroundChange {
        id: ground.id.clone(),
        title: title(ground),
        shift: shift(
            before.and_then(|ground| ground.right_on),
            after.and_then(|ground| ground.right_on),
        ),
        before: was,
        after: is,
        conditions,
    })
}

fn said(ground: &Ground) -> Said {
    Said {
        outcome: ground.outcome.clone(),
        right_on: ground.right_on.map(|day| day.to_string()),
        wording: outcome::in_words(&ground.outcome, ground.right_on),
    }
}

fn conditions(before: &[Condition], after: &[Condition]) -> Vec<ConditionChange> {
    let mut changes = vec![];
    for is in after {
        let was = before.iter().find(|was| was.id == is.id);
        let same = was.is_some_and(|was| {
            was.required == is.required
                && state::words(was, Tense::Is) == state::words(is, Tense::Is)
        });
        if !same {
            let asked_otherwise = was.is_some_and(|was| was.required != is.required);
            changes.push(ConditionChange {
                id: is.id.clone(),
                title: state::title(is).to_owned(),
                before: was.map_or_else(not_asked, |was| told(was, Tense::Was, asked_otherwise)),
                after: told(is, Tense::Is, asked_otherwise),
            });
        }
    }
    let gone = before
        .iter()
        .filter(|was| after.iter().all(|is| is.id != was.id));
    changes.extend(gone.map(|was| ConditionChange {
        id: was.id.clone(),
        title: state::title(was).to_owned(),
        before: state::words(was, Tense::Was),
        after: not_asked(),
    }));
    changes
}

fn not_asked() -> String {
    "не проверялось".to_owned()
}

/// The state, with what was asked for where the two answers ask for different things.
fn told(condition: &Condition, tense: Tense, with_demand: bool) -> String {
    let words = state::words(condition, tense);
    // The words of an age and of a wait begin with what is asked.
    if with_demand && !words.starts_with(&condition.required) {
        format!("{words} (нужно {})", condition.required)
    } else {
        words
    }
}

impl Said {
    /// «право есть с 20 ноября 2026 года», or that the ground was not assessed.
    pub fn words(said: Option<&Self>) -> &str {
        said.map_or("не проверялось", |said| said.wording.as_str())
    }
}

impl Told {
    /// «20 ноября 2026 года («Педагогические работники»)».
    pub fn words(told: Option<&Self>) -> String {
        told.map_or_else(
            || "дня нет".to_owned(),
            |told| {
                let day = told.right_on.parse::<Date>().map(date::long);
                let day = day.unwrap_or_else(|_| told.right_on.clone());
                format!("{day} («{}»)", told.title)
            },
        )
    }
}
