//! One row of the form: a child.

use super::{choices, errors::Errors, hidden_facts};
use interview::typed as text;
use jiff::civil::Date;
use serde_json::{Map, Value, json};

/// As many children as the contract takes; a guard against a forged form too.
pub(crate) const MOST_CHILDREN: u32 = 50;

/// A child as it was typed. A row nobody filled still says that there is a child.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChildRow {
    pub(crate) born: String,
    pub(crate) raised_to_8: String,
    pub(crate) disabled: String,
    pub(crate) adopted_on: String,
    pub(crate) rights_lost: String,
    /// Facts of the child that have no control: JSON of the contract.
    pub(crate) rest: String,
}

/// Days a child's days are compared with.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub(super) today: Date,
    /// The birthday of the parent.
    pub(super) parent: Option<Date>,
}

/// The id and name of a control of a row.
pub(crate) fn name(index: usize, field: &str) -> String {
    format!("child-{index}-{field}")
}

/// The row and field of a name.
pub(super) fn split_name(name: &str) -> Option<(u32, &str)> {
    let (index, field) = name.strip_prefix("child-")?.split_once('-')?;
    Some((index.parse().ok()?, field))
}

impl ChildRow {
    /// Ids of the controls of a row, without their beginning.
    pub(super) const CONTROLS: [&'static str; 5] = [
        "born",
        "raised_to_8",
        "disabled",
        "adopted_on",
        "rights_lost",
    ];

    /// The row filled with a child of the document.
    pub(super) fn of(child: Value) -> Self {
        let Value::Object(mut known) = child else {
            return Self::default();
        };
        let mut row = Self {
            born: choices::typed_day(known.remove("born").as_ref()),
            adopted_on: choices::typed_day(known.remove("adopted_on").as_ref()),
            ..Self::default()
        };
        let mut answer = |name| choices::answer(known.remove(name).as_ref());
        row.raised_to_8 = answer("raised_to_8");
        row.disabled = answer("disabled");
        row.rights_lost = answer("rights_lost");
        if !known.is_empty() {
            row.rest = Value::Object(known).to_string();
        }
        row
    }

    pub(super) fn set(&mut self, field: &str, value: &str) {
        let place = match field {
            "born" => &mut self.born,
            "raised_to_8" => &mut self.raised_to_8,
            "disabled" => &mut self.disabled,
            "adopted_on" => &mut self.adopted_on,
            "rights_lost" => &mut self.rights_lost,
            "rest" => &mut self.rest,
            // Other names say only that the row is there.
            _ => return,
        };
        if place.is_empty() {
            value.clone_into(place);
        }
    }

    /// Names and values; `row` says that the child is there though nothing is known of it.
    pub(super) fn fields(&self) -> [(&'static str, &str); 7] {
        [
            ("row", "yes"),
            ("born", &self.born),
            ("raised_to_8", &self.raised_to_8),
            ("disabled", &self.disabled),
            ("adopted_on", &self.adopted_on),
            ("rights_lost", &self.rights_lost),
            ("rest", &self.rest),
        ]
    }

    /// Whether something stands under «Усыновление и родительские права».
    pub(crate) fn has_more(&self) -> bool {
        !self.adopted_on.is_empty() || !self.rights_lost.is_empty()
    }

    /// The child as a document, with what cannot be read complained of.
    pub(super) fn read(&self, index: usize, days: Days, errors: &mut Errors) -> Value {
        let id = |field: &str| name(index, field);
        let mut child = hidden_facts(&self.rest).unwrap_or_else(|| {
            errors.add(
                &id("born"),
                "Часть сведений об этом ребёнке в форме повреждена. Загрузите файл выписки ещё раз",
            );
            Map::new()
        });
        let born = day(&self.born, &id("born"), days, errors);
        let adopted_on = day(&self.adopted_on, &id("adopted_on"), days, errors);
        if let (Some(born), Some(adopted_on)) = (born, adopted_on)
            && adopted_on < born
        {
            errors.add(
                &id("adopted_on"),
                "Ребёнка усыновили раньше, чем он родился. Проверьте обе даты",
            );
        }
        let mut truth = |field: &str, answer: &str| choices::truth(answer, &id(field), errors);
        let answers = [
            ("born", json!(born.map(|day| day.to_string()))),
            ("raised_to_8", truth("raised_to_8", &self.raised_to_8)),
            ("disabled", truth("disabled", &self.disabled)),
            ("rights_lost", truth("rights_lost", &self.rights_lost)),
            ("adopted_on", json!(adopted_on.map(|day| day.to_string()))),
        ];
        for (field, value) in answers {
            if value.is_null() {
                child.remove(field);
            } else {
                child.insert(field.to_owned(), value);
            }
        }
        Value::Object(child)
    }
}

/// A day of a child's life: not to come, and not before the parent's own birth.
fn day(typed: &str, id: &str, days: Days, errors: &mut Errors) -> Option<Date> {
    let problem = match text::date(typed) {
        Ok(None) => return None,
        Ok(Some(day)) if days.today < day => "Эта дата ещё не наступила. Проверьте год".to_owned(),
        Ok(Some(day)) if days.parent.is_some_and(|parent| day <= parent) => {
            "Эта дата раньше вашего рождения. Проверьте год".to_owned()
        }
        Ok(Some(day)) if day.year() < 1900 => "Проверьте год: он раньше 1900 года".to_owned(),
        Ok(Some(day)) => return Some(day),
        Err(message) => message,
    };
    errors.add(id, problem);
    None
}
