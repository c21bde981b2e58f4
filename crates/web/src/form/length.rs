//! A length of service in three boxes: years, months, days.

use super::{errors::Errors, object, posted::Posted, shown, whole};
use serde_json::{Map, Value};

/// A length in three boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LengthFields {
    pub(crate) years: String,
    pub(crate) months: String,
    pub(crate) days: String,
}

impl LengthFields {
    /// The three boxes as the browser sent them; `id` is the beginning of their names.
    pub(super) fn posted(posted: &Posted, id: &str) -> Self {
        let part = |part: &str| posted.get(&format!("{id}-{part}")).to_owned();
        Self {
            years: part("years"),
            months: part("months"),
            days: part("days"),
        }
    }

    /// The length of a document in three boxes.
    pub(crate) fn of(length: &Map<String, Value>) -> Self {
        let part = |name| length.get(name).map(shown).unwrap_or_default();
        Self {
            years: part("years"),
            months: part("months"),
            days: part("days"),
        }
    }

    /// Whether a box has anything in it, were it a blank.
    pub(crate) fn is_shown(&self) -> bool {
        [&self.years, &self.months, &self.days]
            .iter()
            .any(|part| !part.is_empty())
    }

    /// Nothing typed.
    pub(crate) fn is_empty(&self) -> bool {
        [&self.years, &self.months, &self.days]
            .iter()
            .all(|part| part.trim().is_empty())
    }

    /// The length as a document; months and days that are not written are not asked for.
    pub(crate) fn read(&self, id: &str, errors: &mut Errors) -> Value {
        if self.is_empty() {
            return Value::Null;
        }
        let years = whole(&self.years, 80, &format!("{id}-years"), errors);
        if self.years.trim().is_empty() {
            errors.add(
                &format!("{id}-years"),
                "Напишите, сколько полных лет. Если меньше года — напишите 0",
            );
        }
        object([
            ("years", years),
            (
                "months",
                whole(&self.months, 11, &format!("{id}-months"), errors),
            ),
            ("days", whole(&self.days, 31, &format!("{id}-days"), errors)),
        ])
    }
}
