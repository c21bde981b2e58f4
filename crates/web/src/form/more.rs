//! Questions that concern few people, folded away: children, disability, the North and the rest.

use super::{
    LengthFields,
    child::{self, ChildRow, Days, MOST_CHILDREN},
    choices::{self, Choice},
    errors::Errors,
    object,
    posted::Posted,
    shown,
};
use interview::typed as text;
use jiff::civil::Date;
use rules::{conclusion::Question, fact::Fact};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// What stands in the folded section. Every field is the text of its control.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct More {
    /// Whether there are children at all; the rows say which.
    pub(crate) children: String,
    pub(crate) child_rows: Vec<ChildRow>,
    /// A group, `yes` where it is not known, `no`, or nothing.
    pub(crate) disability: String,
    pub(crate) disability_kind: String,
    pub(crate) guardianship: LengthFields,
    pub(crate) office_holder: String,
    /// Why the work ended, `yes` where it is not known, `no`, or nothing.
    pub(crate) unemployed: String,
    pub(crate) proposal_on: String,
    pub(crate) emergency_rescue: String,
    pub(crate) flying_health_exit: String,
    pub(crate) radiation: String,
    pub(crate) north: String,
    pub(crate) rural: String,
}

/// Disability and its group in one question.
const DISABILITY: [(&str, &str); 6] = [
    ("", "Не знаю"),
    ("no", "Нет"),
    ("1", "I группа"),
    ("2", "II группа"),
    ("3", "III группа"),
    ("yes", "Есть, но группу не знаю"),
];

const DISABILITY_KIND: [(&str, &str); 5] = [
    ("", "Не знаю"),
    ("sight", "По зрению"),
    ("military_trauma", "Военная травма"),
    ("dwarfism", "Гипофизарный нанизм (карликовый рост)"),
    ("other", "Другая"),
];

/// Unemployment and its reason in one question.
const UNEMPLOYED: [(&str, &str); 6] = [
    ("", "Не знаю"),
    ("no", "Нет"),
    ("liquidation", "Да, организация закрылась (ликвидация)"),
    ("staff_cut", "Да, уволили по сокращению"),
    ("other", "Да, работа закончилась по другой причине"),
    ("yes", "Да, но причину увольнения не знаю"),
];

const NORTH: [(&str, &str); 4] = [
    ("", "Не знаю"),
    ("none", "Нет"),
    ("rks", "Да, в районе Крайнего Севера (РКС)"),
    ("mks", "Да, в приравненной местности (МКС)"),
];

/// The beginning of the ids of the section: where an error or a question leads into it.
const CONTROLS: [&str; 13] = [
    "children",
    "child-",
    "disability",
    "guardianship",
    "office_holder",
    "unemployed",
    "proposal_on",
    "emergency_rescue",
    "flying_health_exit",
    "radiation",
    "north",
    "rural",
    "more",
];

/// The question about a fact, in the words of the conclusion that asks it.
pub(crate) fn asks(fact: Fact) -> String {
    contract::wording::question::of_fact(fact)
}

/// Why it is asked.
pub(crate) fn why(fact: Fact) -> String {
    contract::wording::question::why(&Question {
        fact,
        days: None,
        grounds: vec![],
        of_size: false,
    })
}

impl More {
    /// The section as the browser sent it.
    pub(super) fn read(posted: &Posted) -> Self {
        let text = |name: &str| posted.get(name).to_owned();
        // Rows in the order of their numbers: a removed row leaves a gap and nothing else.
        let mut rows: BTreeMap<u32, ChildRow> = BTreeMap::new();
        for (name, value) in &posted.0 {
            if let Some((index, field)) = child::split_name(name)
                && index < MOST_CHILDREN
            {
                rows.entry(index).or_default().set(field, value);
            }
        }
        Self {
            children: text("children"),
            child_rows: rows.into_values().collect(),
            disability: text("disability"),
            disability_kind: text("disability_kind"),
            guardianship: LengthFields::posted(posted, "guardianship"),
            office_holder: text("office_holder"),
            unemployed: text("unemployed"),
            proposal_on: text("proposal_on"),
            emergency_rescue: text("emergency_rescue"),
            flying_health_exit: text("flying_health_exit"),
            radiation: text("radiation"),
            north: text("north"),
            rural: text("rural"),
        }
    }

    /// Names and values, to be posted back as they are.
    pub(super) fn fields(&self) -> Vec<(String, &str)> {
        let mut fields: Vec<(String, &str)> = self
            .answers()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        for (index, row) in self.child_rows.iter().enumerate() {
            for (field, value) in row.fields() {
                fields.push((child::name(index, field), value));
            }
        }
        fields
    }

    /// Everything but the rows.
    fn answers(&self) -> [(&'static str, &str); 14] {
        [
            ("children", &self.children),
            ("disability", &self.disability),
            ("disability_kind", &self.disability_kind),
            ("guardianship-years", &self.guardianship.years),
            ("guardianship-months", &self.guardianship.months),
            ("guardianship-days", &self.guardianship.days),
            ("office_holder", &self.office_holder),
            ("unemployed", &self.unemployed),
            ("proposal_on", &self.proposal_on),
            ("emergency_rescue", &self.emergency_rescue),
            ("flying_health_exit", &self.flying_health_exit),
            ("radiation", &self.radiation),
            ("north", &self.north),
            ("rural", &self.rural),
        ]
    }

    /// The section filled with facts, which are taken out of `document`.
    pub(super) fn take_from(document: &mut Map<String, Value>) -> Self {
        let mut more = Self::default();
        if let Some(Value::Array(children)) = document.remove("children") {
            more.children = choices::answer(Some(&json!(!children.is_empty())));
            more.child_rows = children.into_iter().map(ChildRow::of).collect();
        }
        if let Some(disability) = document.remove("disability") {
            more.disability = of_answer(&disability, "group");
            more.disability_kind = disability.get("kind").map(shown).unwrap_or_default();
        }
        if let Some(Value::Object(length)) = document.remove("guardianship") {
            more.guardianship = LengthFields::of(&length);
        }
        if let Some(unemployed) = document.remove("unemployed") {
            more.unemployed = of_answer(&unemployed, "dismissed_for");
            more.proposal_on = choices::typed_day(unemployed.get("proposal_on"));
        }
        if let Some(residence) = document.remove("residence") {
            more.north = residence.get("north").map(shown).unwrap_or_default();
            more.rural = choices::answer(residence.get("rural"));
        }
        let mut answer = |name| choices::answer(document.remove(name).as_ref());
        more.office_holder = answer("office_holder");
        more.emergency_rescue = answer("emergency_rescue");
        more.flying_health_exit = answer("flying_health_exit");
        more.radiation = answer("radiation");
        more
    }

    /// The facts of the section by their names in the document; `null` is unknown.
    pub(super) fn facts(
        &self,
        born: Option<Date>,
        today: Date,
        errors: &mut Errors,
    ) -> [(&'static str, Value); 9] {
        let days = Days {
            today,
            parent: born,
        };
        [
            ("children", self.read_children(days, errors)),
            ("disability", self.read_disability(errors)),
            (
                "guardianship",
                self.guardianship.read("guardianship", errors),
            ),
            (
                "office_holder",
                choices::truth(&self.office_holder, "office_holder", errors),
            ),
            ("unemployed", self.read_unemployed(today, errors)),
            (
                "emergency_rescue",
                choices::truth(&self.emergency_rescue, "emergency_rescue", errors),
            ),
            (
                "flying_health_exit",
                choices::truth(&self.flying_health_exit, "flying_health_exit", errors),
            ),
            (
                "radiation",
                choices::truth(&self.radiation, "radiation", errors),
            ),
            ("residence", self.read_residence(errors)),
        ]
    }

    fn read_children(&self, days: Days, errors: &mut Errors) -> Value {
        let said = choices::truth(&self.children, "children", errors);
        if said == Value::Bool(false) && !self.child_rows.is_empty() {
            return errors.complain(
                "children",
                "Вы ответили «Нет», но ниже есть ребёнок. Исправьте ответ или уберите ребёнка",
            );
        }
        if said != Value::Bool(false) && self.child_rows.is_empty() {
            return Value::Null;
        }
        let rows = self.child_rows.iter().enumerate();
        rows.map(|(index, row)| row.read(index, days, errors))
            .collect()
    }

    fn read_disability(&self, errors: &mut Errors) -> Value {
        let kind = choices::chosen(
            &self.disability_kind,
            &DISABILITY_KIND,
            "disability_kind",
            errors,
        );
        let group = choices::chosen(&self.disability, &DISABILITY, "disability", errors);
        match group.as_str() {
            Some("no") if !kind.is_null() => errors.complain(
                "disability_kind",
                "Вы ответили, что инвалидности нет, но выбрали её причину. Исправьте один из ответов",
            ),
            Some("no") => json!(false),
            None if kind.is_null() => Value::Null,
            group => {
                let group = group.and_then(|group| group.parse::<u32>().ok());
                known([("group", json!(group)), ("kind", kind)])
            }
        }
    }

    fn read_unemployed(&self, today: Date, errors: &mut Errors) -> Value {
        let proposal_on = match text::date(&self.proposal_on) {
            Ok(Some(day)) if today < day => {
                errors.complain("proposal_on", "Эта дата ещё не наступила. Проверьте год")
            }
            Ok(day) => json!(day.map(|day| day.to_string())),
            Err(message) => errors.complain("proposal_on", message),
        };
        let reason = choices::chosen(&self.unemployed, &UNEMPLOYED, "unemployed", errors);
        match reason.as_str() {
            Some("no") if !proposal_on.is_null() => errors.complain(
                "proposal_on",
                "Вы ответили, что не стоите на учёте, но написали день предложения. Исправьте один из ответов",
            ),
            Some("no") => json!(false),
            None if proposal_on.is_null() => Value::Null,
            reason => {
                let reason = reason.filter(|reason| *reason != "yes");
                known([
                    ("dismissed_for", json!(reason)),
                    ("proposal_on", proposal_on),
                ])
            }
        }
    }

    fn read_residence(&self, errors: &mut Errors) -> Value {
        let north = match choices::chosen(&self.north, &NORTH, "north", errors) {
            // The contract has no word for «not in the North»: it stays an answer of the form.
            Value::String(north) if north == "none" => Value::Null,
            north => north,
        };
        object([
            ("rural", choices::truth(&self.rural, "rural", errors)),
            ("north", north),
        ])
    }

    /// Whether a control of this id stands in the section.
    pub(super) fn holds(control: &str) -> bool {
        CONTROLS
            .iter()
            .any(|beginning| control.starts_with(beginning))
    }

    /// Whether anything is answered here.
    pub(super) fn is_filled(&self) -> bool {
        let answered = |(_, value): &(&str, &str)| !matches!(*value, "" | "unknown");
        !self.child_rows.is_empty() || self.answers().iter().any(answered)
    }

    pub(crate) fn disabilities(&self) -> Vec<Choice> {
        choices::of(&DISABILITY, &self.disability)
    }

    pub(crate) fn disability_kinds(&self) -> Vec<Choice> {
        choices::of(&DISABILITY_KIND, &self.disability_kind)
    }

    pub(crate) fn reasons(&self) -> Vec<Choice> {
        choices::of(&UNEMPLOYED, &self.unemployed)
    }

    pub(crate) fn norths(&self) -> Vec<Choice> {
        choices::of(&NORTH, &self.north)
    }
}

/// «No» as the document writes it, or what is known of the thing.
fn of_answer(value: &Value, detail: &str) -> String {
    match value {
        Value::Bool(false) => "no".to_owned(),
        known => known.get(detail).map_or_else(|| "yes".to_owned(), shown),
    }
}

/// An object of what is known; an empty one says that the thing is there.
fn known<const N: usize>(fields: [(&str, Value); N]) -> Value {
    match object(fields) {
        Value::Null => json!({}),
        object => object,
    }
}
