//! The one form of the service: six questions and rows of periods, as a person typed them.
//!
//! A form keeps exactly what was typed, so a mistake costs nobody their work. It becomes facts only
//! through the document of the contract ([`Form::facts`]), so the form can say nothing the contract
//! would not accept; whatever a statement knows and the form does not show travels along in `rest`.

pub(crate) mod choices;
pub(crate) mod errors;
pub(crate) mod period;
pub(crate) mod posted;
pub(crate) mod text;

use errors::Errors;
use jiff::civil::Date;
use period::PeriodRow;
use posted::Posted;
use rules::Facts;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// More rows than any life had jobs; a guard against a forged form.
pub(crate) const MOST_PERIODS: u32 = 500;

/// The same for years with a coefficient.
const MOST_YEARS: usize = 100;

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
    pub(crate) periods: Vec<PeriodRow>,
    /// Facts of a statement that have no control: JSON of the contract.
    pub(crate) rest: String,
}

/// The coefficient of one year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct YearRow {
    pub(crate) year: String,
    pub(crate) value: String,
}

/// A length in three boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LengthFields {
    pub(crate) years: String,
    pub(crate) months: String,
    pub(crate) days: String,
}

/// What a button of the form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// «Узнать, когда право» and the Enter key.
    Answer,
    /// «Исправить ответы».
    Edit,
    /// «Добавить период».
    AddPeriod,
    /// «Убрать этот период».
    RemovePeriod(usize),
}

impl Action {
    /// The action of the button that was pressed.
    pub(crate) fn read(posted: &Posted) -> Self {
        match posted.get("action") {
            "edit" => Self::Edit,
            "add_period" => Self::AddPeriod,
            action => action
                .strip_prefix("remove_period-")
                .and_then(|index| index.parse().ok())
                .map_or(Self::Answer, Self::RemovePeriod),
        }
    }
}

impl Form {
    /// The form as the browser sent it.
    pub(crate) fn read(posted: &Posted) -> Self {
        let text = |name: &str| posted.get(name).to_owned();
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
            record: LengthFields {
                years: text("record-years"),
                months: text("record-months"),
                days: text("record-days"),
            },
            coefficient: text("coefficient"),
            before_2015: text("before_2015"),
            years,
            working: text("working"),
            works_on: text("works_on"),
            monthly_pay: text("monthly_pay"),
            dependants: text("dependants"),
            periods: periods.into_values().collect(),
            rest: text("rest"),
        }
    }

    /// Names and values, to be posted back as they are.
    pub(crate) fn fields(&self) -> Vec<(String, &str)> {
        let mut fields: Vec<(String, &str)> = vec![];
        let mut put = |name: &str, value| fields.push((name.to_owned(), value));
        if self.from_statement {
            put("origin", "statement");
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
        for (index, row) in self.periods.iter().enumerate() {
            for (field, value) in row.fields() {
                put(&period::name(index, field), value);
            }
        }
        fields.retain(|(_, value)| !value.is_empty());
        fields
    }

    /// The form filled with what a statement says.
    pub(crate) fn from_statement(facts: &Facts) -> Self {
        let mut rest = match contract::facts::write(facts) {
            Value::Object(document) => document,
            _ => Map::new(),
        };
        let mut form = Self {
            from_statement: true,
            born: facts.born.map(choices::typed_date).unwrap_or_default(),
            ..Self::default()
        };
        rest.remove("contract");
        rest.remove("born");
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

    /// The form after a button that asks for no answer.
    pub(crate) fn after(mut self, action: Action) -> Self {
        match action {
            Action::Answer | Action::Edit => {}
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
        }
        self
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
        put("born", self.born(today, errors));
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
        let working = self.working == "yes";
        let periods: Vec<Value> = self
            .filled_rows()
            .into_iter()
            .map(|index| self.periods[index].read(index, working, errors))
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

    fn born(&self, today: Date, errors: &mut Errors) -> Value {
        match text::date(&self.born) {
            Ok(None) => Value::Null,
            Ok(Some(day)) if day > today => {
                errors.complain("born", "Эта дата ещё не наступила. Проверьте год рождения")
            }
            Ok(Some(day)) if day.year() < 1900 => {
                errors.complain("born", "Проверьте год рождения: он раньше 1900 года")
            }
            Ok(Some(day)) => json!(day.to_string()),
            Err(message) => errors.complain("born", message),
        }
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

impl LengthFields {
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
