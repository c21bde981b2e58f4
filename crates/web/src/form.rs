//! The one form of the service: six questions, a folded section of more, and rows of periods, as a
//! person typed them.
//!
//! A form keeps exactly what was typed, so a mistake costs nobody their work. It becomes facts only
//! through the document of the contract ([`Form::facts`]), so the form can say nothing the contract
//! would not accept; whatever a statement knows and the form does not show travels along in `rest`.

mod action;
pub(crate) mod child;
pub(crate) mod choices;
pub(crate) mod errors;
mod length;
pub(crate) mod more;
pub(crate) mod period;
pub(crate) mod posted;
#[cfg(test)]
mod round_trip;
mod rows;

pub(crate) use action::Action;
pub(crate) use length::LengthFields;

use child::{ChildRow, MOST_CHILDREN};
use errors::Errors;
use interview::typed as text;
use jiff::civil::Date;
use more::More;
use period::PeriodRow;
use posted::Posted;
use rules::{Facts, fact::Fact};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// More rows than any life had jobs; a guard against a forged form.
pub(crate) const MOST_PERIODS: u32 = 500;

/// The same for years with a coefficient.
const MOST_YEARS: usize = 100;

/// More places of a statement, or of papers that disagree, than a person reads through.
const MOST_SHOWN: usize = 100;

/// How many of the places where papers disagree are told before the rest is folded away.
pub(crate) const FIRST_CONFLICTS: usize = 5;

/// How a coefficient is written.
const COEFFICIENT: &str = "60,25";

/// What stands in the form. Every field is the text of its control.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// Filled from a statement: the yearly coefficients are asked instead of their sum.
    pub(crate) from_statement: bool,
    pub(crate) sex: String,
    pub(crate) born: String,
    pub(crate) record: LengthFields,
    pub(crate) coefficient: String,
    pub(crate) before_2015: String,
    pub(crate) years: Vec<YearRow>,
    pub(crate) working: String,
    pub(crate) works_on: String,
    pub(crate) monthly_pay: String,
    pub(crate) dependants: String,
    pub(crate) more: More,
    pub(crate) periods: Vec<PeriodRow>,
    /// Facts of a statement that have no control: JSON of the contract.
    pub(crate) rest: String,
    /// Places of a statement nobody could read: shown until the person has looked at them.
    pub(crate) unread: Vec<String>,
    /// In what papers disagree, a sentence or two each: shown until the person has decided.
    pub(crate) conflicts: Vec<String>,
    /// Belongs to a kept draft: what is sent is kept there.
    pub(crate) kept: bool,
    /// Only its periods are shown, as a question of the interview.
    alone: bool,
    /// Id of the control a question leads to; what hides it is unfolded.
    opened: String,
}

/// The coefficient of one year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct YearRow {
    pub(crate) year: String,
    pub(crate) value: String,
}

impl Form {
    /// The form as the browser sent it.
    pub(crate) fn read(posted: &Posted) -> Self {
        let text = |name: &str| posted.get(name).to_owned();
        let all = |name| {
            let values = posted.all(name).take(MOST_SHOWN);
            values.map(str::to_owned).collect()
        };
        let mut years = vec![];
        // Rows in the order of their numbers: a removed row leaves a gap and nothing else.
        let mut periods: BTreeMap<u32, PeriodRow> = BTreeMap::new();
        for (name, value) in &posted.0 {
            if let Some(year) = name.strip_prefix("ipk-") {
                if years.len() == MOST_YEARS {
                    continue;
                }
                years.push(YearRow {
                    year: year.to_owned(),
                    value: value.clone(),
                });
            } else if let Some((index, field)) = period::split_name(name)
                && index < MOST_PERIODS
            {
                periods.entry(index).or_default().set(field, value);
            }
        }
        Self {
            from_statement: text("origin") == "statement",
            sex: text("sex"),
            born: text("born"),
            record: LengthFields::posted(posted, "record"),
            coefficient: text("coefficient"),
            before_2015: text("before_2015"),
            years,
            working: text("working"),
            works_on: text("works_on"),
            monthly_pay: text("monthly_pay"),
            dependants: text("dependants"),
            more: More::read(posted),
            periods: periods.into_values().collect(),
            rest: text("rest"),
            unread: all("unread"),
            conflicts: all("conflict"),
            kept: text("keep") == "yes",
            alone: false,
            opened: String::new(),
        }
    }

    /// Names and values, to be posted back as they are.
    pub(crate) fn fields(&self) -> Vec<(String, &str)> {
        let mut fields: Vec<(String, &str)> = vec![];
        let mut put = |name: &str, value| fields.push((name.to_owned(), value));
        if self.from_statement {
            put("origin", "statement");
        }
        if self.kept {
            put("keep", "yes");
        }
        put("sex", &self.sex);
        put("born", &self.born);
        put("record-years", &self.record.years);
        put("record-months", &self.record.months);
        put("record-days", &self.record.days);
        put("coefficient", &self.coefficient);
        put("before_2015", &self.before_2015);
        for row in &self.years {
            put(&format!("ipk-{}", row.year), &row.value);
        }
        put("working", &self.working);
        put("works_on", &self.works_on);
        put("monthly_pay", &self.monthly_pay);
        put("dependants", &self.dependants);
        put("rest", &self.rest);
        for place in &self.unread {
            put("unread", place);
        }
        for conflict in &self.conflicts {
            put("conflict", conflict);
        }
        fields.extend(self.more.fields());
        for (index, row) in self.periods.iter().enumerate() {
            for (field, value) in row.fields() {
                fields.push((period::name(index, field), value));
            }
        }
        fields.retain(|(_, value)| !value.is_empty());
        fields
    }

    /// The form filled with what a statement says, and the places of it nobody could read.
    pub(crate) fn from_statement(facts: &Facts, unread: Vec<String>) -> Self {
        Self {
            from_statement: true,
            unread: shortened(unread, "И ещё таких мест"),
            ..Self::of(facts)
        }
    }

    /// The same form with what its papers disagree in.
    pub(crate) fn with_conflicts(self, conflicts: Vec<String>) -> Self {
        Self {
            conflicts: shortened(conflicts, "И ещё расхождений"),
            ..self
        }
    }

    /// The same form with the lines of the papers beside each period.
    pub(crate) fn with_origins(mut self, origins: Vec<String>) -> Self {
        for (row, origin) in self.periods.iter_mut().zip(origins) {
            row.origin = origin;
        }
        self
    }

    /// The same form as a part of a kept draft.
    pub(crate) fn of_draft(self) -> Self {
        Self { kept: true, ..self }
    }

    /// The same form as a part of no draft.
    pub(crate) fn of_nobody(self) -> Self {
        Self {
            kept: false,
            ..self
        }
    }

    /// The same form with these periods.
    pub(crate) fn with_periods(self, periods: Vec<PeriodRow>) -> Self {
        Self { periods, ..self }
    }

    /// The same form with nothing but its periods, as a question of the interview.
    pub(crate) fn asked_alone(self) -> Self {
        Self {
            alone: true,
            ..self
        }
    }

    /// Where the buttons of a row send the form.
    pub(crate) fn rows_at(&self) -> &'static str {
        if self.alone {
            "/questions/periods"
        } else {
            "/check"
        }
    }

    /// The form filled with facts; those that have no control go along in `rest`.
    pub(crate) fn of(facts: &Facts) -> Self {
        let mut rest = match contract::facts::write(facts) {
            Value::Object(document) => document,
            _ => Map::new(),
        };
        rest.remove("contract");
        let mut form = Self {
            sex: taken(&mut rest, "sex"),
            born: choices::typed_day(rest.remove("born").as_ref()),
            working: choices::answer(rest.remove("working").as_ref()),
            dependants: taken(&mut rest, "dependants"),
            more: More::take_from(&mut rest),
            ..Self::default()
        };
        if let Some(Value::Object(mut future)) = rest.remove("future") {
            form.works_on = choices::answer(future.get("works_on"));
            form.monthly_pay = taken(&mut future, "monthly_pay").replace('.', ",");
        }
        if let Some(Value::Object(length)) = rest.remove("account_record") {
            form.record = LengthFields::of(&length);
        }
        if let Some(Value::Object(mut known)) = rest.remove("coefficients") {
            form.before_2015 = taken(&mut known, "before_2015").replace('.', ",");
            form.coefficient = taken(&mut known, "total").replace('.', ",");
            if let Some(Value::Object(years)) = known.remove("by_year") {
                form.years = years
                    .into_iter()
                    .map(|(year, value)| YearRow {
                        year,
                        value: shown(&value).replace('.', ","),
                    })
                    .collect();
            }
        }
        if let Some(Value::Array(periods)) = rest.remove("periods") {
            form.periods = periods.into_iter().map(PeriodRow::of).collect();
        }
        if !rest.is_empty() {
            form.rest = Value::Object(rest).to_string();
        }
        form
    }

    /// The section of the site the form belongs to.
    pub(crate) fn section(&self) -> &'static str {
        if self.from_statement {
            "/statement"
        } else {
            "/check"
        }
    }

    /// Whether coefficients are asked year by year: a statement has them so.
    pub(crate) fn asks_by_year(&self) -> bool {
        !self.years.is_empty() || !self.before_2015.is_empty()
    }

    /// Drops rows nobody filled, so that the numbers of periods in an answer are those of the form.
    pub(crate) fn without_empty_rows(mut self) -> Self {
        self.periods.retain(|row| !row.is_empty());
        self
    }

    /// The form after a button that asks for no answer, and what was wrong with the press.
    pub(crate) fn after(mut self, action: Action) -> (Self, Errors) {
        let mut errors = Errors::default();
        let mut or_kept = |changed: Result<Vec<PeriodRow>, Errors>, kept: &[PeriodRow]| {
            changed.unwrap_or_else(|wrong| {
                errors = wrong;
                kept.to_vec()
            })
        };
        match action {
            Action::Answer => {}
            Action::Edit(control) => self.opened = control,
            Action::AddPeriod => {
                if self.periods.len() < MOST_PERIODS as usize {
                    self.periods.push(PeriodRow::default());
                }
            }
            Action::RemovePeriod(index) => {
                if index < self.periods.len() {
                    self.periods.remove(index);
                }
            }
            Action::SplitPeriod(index) => {
                if self.periods.len() < MOST_PERIODS as usize {
                    self.periods = or_kept(rows::split(&self.periods, index), &self.periods);
                }
                self.opened = period::name(index, "split");
            }
            Action::JoinPeriod(index) => {
                self.periods = or_kept(rows::join(&self.periods, index), &self.periods);
                self.opened = period::name(index, "join");
            }
            Action::AddChild => {
                if self.more.child_rows.len() < MOST_CHILDREN as usize {
                    self.more.child_rows.push(ChildRow::default());
                }
                if self.more.children.is_empty() {
                    "yes".clone_into(&mut self.more.children);
                }
            }
            Action::RemoveChild(index) => {
                if index < self.more.child_rows.len() {
                    self.more.child_rows.remove(index);
                    for row in &mut self.periods {
                        row.without_child(index);
                    }
                }
                "children".clone_into(&mut self.opened);
            }
        }
        (self, errors)
    }

    /// Whether the folded section is to be shown unfolded.
    pub(crate) fn more_is_open(&self, errors: &Errors) -> bool {
        self.more.is_filled()
            || More::holds(&self.opened)
            || errors.iter().any(|error| More::holds(&error.field))
    }

    /// Whether a question or a mistake leads to a control of this beginning.
    pub(crate) fn leads_to(&self, beginning: &str, errors: &Errors) -> bool {
        self.opened.starts_with(beginning) || errors.within(beginning)
    }

    /// The id of the control that answers a question about a fact; `None` when the form does not ask.
    pub(crate) fn control_of(&self, fact: Fact) -> Option<String> {
        let control = errors::control(&fact.to_string(), &self.filled_rows());
        (control != "form").then_some(control)
    }

    /// The facts, or every mistake at once.
    pub(crate) fn facts(&self, today: Date) -> Result<Facts, Errors> {
        let mut errors = Errors::default();
        let document = self.document(today, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        contract::facts::read_value(&document, today)
            .map_err(|refusal| Errors::of_refusal(&refusal, &self.filled_rows()))
    }

    /// The document of the contract, with what cannot be read left out and complained of.
    fn document(&self, today: Date, errors: &mut Errors) -> Value {
        let mut document = self.rest(errors);
        document.insert("contract".to_owned(), json!(contract::VERSION));
        let mut put = |name: &str, value: Value| {
            if value.is_null() {
                document.remove(name);
            } else {
                document.insert(name.to_owned(), value);
            }
        };
        put(
            "sex",
            match self.sex.as_str() {
                "" | "unknown" => Value::Null,
                sex @ ("male" | "female") => json!(sex),
                _ => errors.complain("sex", "Выберите один из ответов"),
            },
        );
        let born = self.born(today, errors);
        put("born", json!(born.map(|day| day.to_string())));
        put("account_record", self.record.read("record", errors));
        put("coefficients", self.coefficients(errors));
        put("working", choices::truth(&self.working, "working", errors));
        let future = object([
            (
                "works_on",
                choices::truth(&self.works_on, "works_on", errors),
            ),
            (
                "monthly_pay",
                decimal(&self.monthly_pay, "45000", "monthly_pay", errors),
            ),
        ]);
        put("future", future);
        put(
            "dependants",
            whole(&self.dependants, 50, "dependants", errors),
        );
        for (name, value) in self.more.facts(born, today, errors) {
            put(name, value);
        }
        let periods: Vec<Value> = self
            .filled_rows()
            .into_iter()
            .map(|index| self.periods[index].read(index, self, errors))
            .collect();
        // No row says nothing about a life; it does not say that nothing happened.
        put(
            "periods",
            if periods.is_empty() {
                Value::Null
            } else {
                Value::Array(periods)
            },
        );
        Value::Object(document)
    }

    /// Places of the rows that are not empty: an added row that was never filled is no mistake.
    fn filled_rows(&self) -> Vec<usize> {
        (0..self.periods.len())
            .filter(|index| !self.periods[*index].is_empty())
            .collect()
    }

    fn rest(&self, errors: &mut Errors) -> Map<String, Value> {
        hidden_facts(&self.rest).unwrap_or_else(|| {
            errors.add(
                "form",
                "Часть выписки в форме повреждена. Загрузите файл выписки ещё раз",
            );
            Map::new()
        })
    }

    fn born(&self, today: Date, errors: &mut Errors) -> Option<Date> {
        let problem = match text::date(&self.born) {
            Ok(None) => return None,
            Ok(Some(day)) if day > today => {
                "Эта дата ещё не наступила. Проверьте год рождения".to_owned()
            }
            Ok(Some(day)) if day.year() < 1900 => {
                "Проверьте год рождения: он раньше 1900 года".to_owned()
            }
            Ok(Some(day)) => return Some(day),
            Err(message) => message,
        };
        errors.add("born", problem);
        None
    }

    fn coefficients(&self, errors: &mut Errors) -> Value {
        let mut by_year = Map::new();
        for row in &self.years {
            let value = decimal(
                &row.value,
                COEFFICIENT,
                &format!("ipk-{}", row.year),
                errors,
            );
            if !value.is_null() {
                by_year.insert(row.year.clone(), value);
            }
        }
        object([
            (
                "total",
                decimal(&self.coefficient, COEFFICIENT, "coefficient", errors),
            ),
            (
                "before_2015",
                decimal(&self.before_2015, COEFFICIENT, "before_2015", errors),
            ),
            (
                "by_year",
                if by_year.is_empty() {
                    Value::Null
                } else {
                    Value::Object(by_year)
                },
            ),
        ])
    }
}

/// At most as many sentences as a person reads through; the last says how many more there are.
fn shortened(mut all: Vec<String>, more: &str) -> Vec<String> {
    if MOST_SHOWN < all.len() {
        let beyond = all.len() - MOST_SHOWN + 1;
        all.truncate(MOST_SHOWN - 1);
        all.push(format!("{more}: {beyond}"));
    }
    all
}

/// The facts of a hidden field; `None` when somebody has spoilt it.
fn hidden_facts(json: &str) -> Option<Map<String, Value>> {
    if json.is_empty() {
        return Some(Map::new());
    }
    serde_json::from_str(json).ok()
}

/// A whole number for the document; `null` when nothing or nothing sensible was typed.
fn whole(typed: &str, most: u32, id: &str, errors: &mut Errors) -> Value {
    match text::whole(typed, most) {
        Ok(number) => json!(number),
        Err(message) => errors.complain(id, message),
    }
}

/// The same for a decimal, which the contract writes as a string.
fn decimal(typed: &str, example: &str, id: &str, errors: &mut Errors) -> Value {
    match text::decimal(typed, example) {
        Ok(number) => json!(number.map(|number| number.to_string())),
        Err(message) => errors.complain(id, message),
    }
}

/// An object of what is known; `null` when nothing is.
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let known: Map<String, Value> = fields
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    if known.is_empty() {
        Value::Null
    } else {
        Value::Object(known)
    }
}

/// A sentence that begins with a capital letter.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

/// A value as text in a box.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Takes a field out of an object, as text in a box.
fn taken(object: &mut Map<String, Value>, name: &str) -> String {
    object
        .remove(name)
        .map(|value| shown(&value))
        .unwrap_or_default()
}
