//! What a person said, and how it becomes facts.

use crate::{
    ask::Ask,
    path,
    question::{Choice, Kind, Literal, Question, Rows},
    questions::{self, Door, QUESTIONS, Whose},
    said::Said,
};
use contract::Refusal;
use jiff::civil::Date;
use rules::Facts;
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, str::FromStr as _};

/// Everything that was said, by question; and what papers say beyond the questions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    said: BTreeMap<Ask, Said>,
    /// Part of a document of facts: what no question asks.
    rest: Map<String, Value>,
}

/// Why answers are no facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question whose answer is wrong, where that can be told.
    pub ask: Option<Ask>,
    /// What is wrong and what to do, Russian.
    pub text: String,
}

impl Answers {
    /// The name under which [`Answers::rest`] is kept.
    pub const REST: &'static str = "rest";

    /// The answers as they were kept: names and values. A name that is no question of today is passed over: it
    /// stays where it is kept.
    pub fn of_kept<'a>(kept: impl IntoIterator<Item = (&'a str, &'a Value)>) -> Self {
        let mut answers = Self::default();
        for (name, value) in kept {
            if name == Self::REST {
                answers.rest = value.as_object().cloned().unwrap_or_default();
            } else if let Some(ask) = Ask::find(name) {
                answers.say(ask, Said::of_kept(value));
            }
        }
        answers
    }

    /// Names and values to keep, in the order of the interview.
    pub fn kept(&self) -> Vec<(String, Value)> {
        let mut kept: Vec<_> = self
            .said
            .iter()
            .map(|(ask, said)| (ask.name(), said.kept()))
            .collect();
        if !self.rest.is_empty() {
            kept.push((Self::REST.to_owned(), Value::Object(self.rest.clone())));
        }
        kept
    }

    /// What must be kept so that `before` becomes these answers; `null` takes an answer back.
    pub fn changes_since(&self, before: &Self) -> Vec<(String, Value)> {
        let (now, then) = (self.kept(), before.kept());
        let gone = then
            .iter()
            .filter(|(name, _)| !now.iter().any(|(known, _)| known == name))
            .map(|(name, _)| (name.clone(), Value::Null));
        let changed = now.iter().filter(|pair| !then.contains(pair)).cloned();
        gone.chain(changed).collect()
    }

    /// What was said to this question.
    pub fn of(&self, ask: Ask) -> Option<&Said> {
        self.said.get(&ask)
    }

    /// Takes an answer in the place of an earlier one.
    pub fn say(&mut self, ask: Ask, said: Said) {
        self.said.insert(ask, said);
    }

    /// Takes an answer back.
    pub fn unsay(&mut self, ask: Ask) {
        self.said.remove(&ask);
    }

    /// Every answer, in the order of the interview.
    pub fn all(&self) -> impl Iterator<Item = (Ask, &Said)> {
        self.said.iter().map(|(ask, said)| (*ask, said))
    }

    /// Whether papers said something no question asks.
    pub fn has_rest(&self) -> bool {
        !self.rest.is_empty()
    }

    /// What papers said beyond the questions, as part of a document of facts.
    pub fn rest(&self) -> &Map<String, Value> {
        &self.rest
    }

    /// With what the person came.
    pub fn door(&self) -> Option<Door> {
        Door::find(self.choice("door")?)
    }

    /// For whom the questions are answered.
    pub fn whose(&self) -> Whose {
        match self.choice("whose") {
            Some("relative") => Whose::Relative,
            _ => Whose::Own,
        }
    }

    /// The id of the choice made at a question that is asked once.
    pub fn choice(&self, id: &str) -> Option<&str> {
        self.of(Ask::once(questions::find(id)?))?.value()?.as_str()
    }

    /// The document of facts these answers make.
    pub fn document(&self) -> Value {
        let mut document = self.rest.clone();
        for (ask, said) in &self.said {
            if let Said::Value(value) = said {
                write(&mut document, *ask, value);
            }
        }
        drop_unfinished(&mut document);
        choose_coefficients(&mut document);
        document.insert("contract".to_owned(), json!(contract::VERSION));
        Value::Object(document)
    }

    /// The facts.
    ///
    /// # Errors
    /// [`Problem`], when an answer contradicts another or cannot be true.
    pub fn facts(&self, today: Date) -> Result<Facts, Problem> {
        let facts = contract::facts::read_value(&self.document(), today)
            .map_err(|refusal| problem(&refusal))?;
        match child_before_parent(&facts) {
            Some(row) => Err(Problem {
                ask: ask_of_place(&format!("children[{row}].born")),
                text: "Эта дата раньше рождения родителя. Проверьте обе даты.".to_owned(),
            }),
            None => Ok(facts),
        }
    }

    /// The answers a document of facts amounts to. Read again ([`Answers::document`]) they give the same
    /// facts. «Не знаю» of `before` is kept where the document still does not know.
    pub fn of_document(document: &Value, before: &Self) -> Self {
        let mut rest = document.as_object().cloned().unwrap_or_default();
        rest.shift_remove("contract");
        let mut answers = Self::default();
        for question in QUESTIONS {
            for row in 0..rows_of(question, &rest) {
                let ask = Ask { question, row };
                // `null` is unknown: nobody said it.
                if let Some(value) = read(&mut rest, ask).filter(|value| !value.is_null()) {
                    answers.say(ask, Said::Value(value));
                }
            }
        }
        answers.rest = rest;
        drop_empty_lists(&mut answers);
        for (ask, said) in &before.said {
            if sets_nothing(ask.question, said) {
                answers.said.entry(*ask).or_insert_with(|| said.clone());
            }
        }
        answers
    }

    /// Moves what was said of a period into its row, so that it goes with the row wherever that goes.
    pub(crate) fn gather_periods(&mut self) {
        let Some(periods) = questions::find("periods").map(Ask::once) else {
            return;
        };
        let Some(Said::Value(rows)) = self.said.get(&periods) else {
            return;
        };
        let mut document = Map::from_iter([("periods".to_owned(), rows.clone())]);
        self.said.retain(|ask, said| {
            let is_of_row = ask.question.rows == Rows::Periods && !sets_nothing(ask.question, said);
            match said {
                Said::Value(value) if is_of_row => {
                    write(&mut document, *ask, value);
                    false
                }
                _ => true,
            }
        });
        if let Some(rows) = document.shift_remove("periods") {
            self.say(periods, Said::Value(rows));
        }
    }
}

/// Whether an answer leaves no trace in the document: «не знаю», «кода нет», for whom one asks.
fn sets_nothing(question: &Question, said: &Said) -> bool {
    let Said::Value(value) = said else {
        return true;
    };
    match &question.kind {
        Kind::Choice(choices) => choices
            .iter()
            .all(|choice| value != choice.id || choice.sets.is_empty()),
        Kind::Count { .. } => false,
        _ => question.sets.is_empty(),
    }
}

/// How many rows of the document a question may be answered for. Particulars of periods stay with their period.
fn rows_of(question: &Question, document: &Map<String, Value>) -> usize {
    match question.rows {
        Rows::Once => 1,
        Rows::Periods => 0,
        rows => rows
            .list()
            .and_then(|list| path::get(document, list, 0)?.as_array())
            .map_or(0, Vec::len),
    }
}

/// Writes one answer into the document.
fn write(document: &mut Map<String, Value>, ask: Ask, value: &Value) {
    let question = ask.question;
    match &question.kind {
        Kind::Choice(choices) => {
            let chosen = choices.iter().find(|choice| value == choice.id);
            for (place, literal) in chosen.into_iter().flat_map(|choice| choice.sets) {
                path::put(
                    document,
                    place_of(question, place),
                    ask.row,
                    literal.value(),
                );
            }
        }
        Kind::Count { list, .. } => {
            // What is no number says nothing, least of all that there are none.
            let Some(count) = value.as_u64().and_then(|n| usize::try_from(n).ok()) else {
                return;
            };
            let mut rows = match path::get(document, list, 0) {
                Some(Value::Array(rows)) => rows.clone(),
                _ => vec![],
            };
            rows.resize(count, json!({}));
            path::put(document, list, 0, Value::Array(rows));
        }
        Kind::ChildNumber => {
            let index = value.as_u64().and_then(|number| number.checked_sub(1));
            path::put(document, question.sets, ask.row, json!(index));
        }
        _ if question.sets.is_empty() => {}
        _ => path::put(document, question.sets, ask.row, value.clone()),
    }
}

/// Takes one answer out of the document.
fn read(document: &mut Map<String, Value>, ask: Ask) -> Option<Value> {
    let question = ask.question;
    match &question.kind {
        Kind::Choice(choices) => {
            let is_chosen = |choice: &&Choice| {
                !choice.sets.is_empty()
                    && choice.sets.iter().all(|(place, literal)| {
                        path::get(document, place_of(question, place), ask.row)
                            .is_some_and(|value| literal.is(value))
                    })
            };
            let chosen = choices.iter().find(is_chosen)?;
            for (place, literal) in chosen.sets {
                let place = place_of(question, place);
                // Of a thing that is there, particulars are left for their own questions.
                let is_told = *literal != Literal::There
                    || path::get(document, place, ask.row) == Some(&json!({}));
                if is_told {
                    path::take(document, place, ask.row);
                }
            }
            Some(json!(chosen.id))
        }
        Kind::Count { list, .. } => Some(json!(path::get(document, list, 0)?.as_array()?.len())),
        _ if question.sets.is_empty() => None,
        _ => path::take(document, question.sets, ask.row),
    }
}

/// A choice writes where it says, or where its question says.
const fn place_of(question: &Question, place: &'static str) -> &'static str {
    if place.is_empty() {
        question.sets
    } else {
        place
    }
}

impl Literal {
    fn value(self) -> Value {
        match self {
            Self::Yes => json!(true),
            Self::No => json!(false),
            Self::Number(number) => json!(number),
            Self::Text(text) => json!(text),
            Self::There => json!({}),
        }
    }

    /// Whether this stands there. Something known of a thing says that it is there.
    pub(crate) fn is(self, value: &Value) -> bool {
        match self {
            Self::There => value.is_object(),
            literal => literal.value() == *value,
        }
    }
}

/// Days left out of which an end is not known cannot be told to the fund yet: the contract wants both.
fn drop_unfinished(document: &mut Map<String, Value>) {
    let Some(Value::Object(decision)) = document.get_mut("decision") else {
        return;
    };
    let Some(Value::Array(rows)) = decision.get_mut("excluded") else {
        return;
    };
    rows.retain(|row| row.get("from").is_some() && row.get("to").is_some());
    if rows.is_empty() {
        decision.shift_remove("excluded");
        // A decision of which something else was said stays, even if all that is known is that there is one.
        if decision.is_empty() {
            document.shift_remove("decision");
        }
    }
}

/// The contract takes the sum of the coefficients or its parts, never both; a person copies whatever the
/// statement shows. Parts that add up to the sum say more; else the sum stands, for some part is missing.
fn choose_coefficients(document: &mut Map<String, Value>) {
    let Some(Value::Object(known)) = document.get_mut("coefficients") else {
        return;
    };
    let Some(total) = known.get("total").and_then(decimal) else {
        return;
    };
    let before = known.get("before_2015").and_then(decimal);
    let by_year = known.get("by_year").and_then(Value::as_object);
    if before.is_none() && by_year.is_none() {
        return;
    }
    let years: Decimal = by_year
        .into_iter()
        .flat_map(Map::values)
        .filter_map(decimal)
        .sum();
    // A part nobody told is not zero: then the sum says more than the other part.
    let adds_up = |before: Decimal| (before + years - total).abs() <= ROUNDED;
    if by_year.is_some() && before.is_some_and(adds_up) {
        known.shift_remove("total");
    } else {
        known.shift_remove("before_2015");
        known.shift_remove("by_year");
    }
}

/// How far parts may be from their sum: the statement rounds each to thousandths.
const ROUNDED: Decimal = Decimal::from_parts(2, 0, 0, false, 2);

fn decimal(value: &Value) -> Option<Decimal> {
    match value {
        Value::String(text) => Decimal::from_str(text).ok(),
        Value::Number(number) => Decimal::from_str(&number.to_string()).ok(),
        _ => None,
    }
}

/// Lists whose rows are all told by questions: the count makes them anew.
fn drop_empty_lists(answers: &mut Answers) {
    for question in QUESTIONS {
        let Kind::Count { list, .. } = question.kind else {
            continue;
        };
        let is_told = path::get(&answers.rest, list, 0)
            .and_then(Value::as_array)
            .is_some_and(|rows| rows.iter().all(|row| *row == json!({})));
        if is_told {
            path::take(&mut answers.rest, list, 0);
        }
    }
}

/// The question that sets a place of the document: `children[1].born` is asked of the second child.
pub(crate) fn ask_of_place(place: &str) -> Option<Ask> {
    let (pattern, row) = without_row(place);
    let sets = |question: &&Question| {
        let own = question.sets == pattern;
        own || match &question.kind {
            Kind::Choice(choices) => choices
                .iter()
                .flat_map(|choice| choice.sets)
                .any(|(place, _)| *place == pattern),
            Kind::Count { list, .. } => *list == pattern,
            _ => false,
        }
    };
    if let Some(question) = QUESTIONS.iter().find(sets) {
        return Some(Ask { question, row });
    }
    // «guardianship.months» is within «guardianship», «periods[2].to» within «periods».
    let (outer, _) = pattern.rsplit_once('.')?;
    let outer = outer.strip_suffix("[]").unwrap_or(outer);
    ask_of_place(outer)
}

/// `children[1].born` as `children[].born` and 1.
pub(crate) fn without_row(place: &str) -> (String, usize) {
    let parts = place
        .split_once('[')
        .and_then(|(list, rest)| Some((list, rest.split_once(']')?)));
    match parts {
        Some((list, (row, rest))) => (format!("{list}[]{rest}"), row.parse().unwrap_or_default()),
        None => (place.to_owned(), 0),
    }
}

/// A refusal in the words of the interview: the contract counts children from zero, people do not.
fn problem(refusal: &Refusal) -> Problem {
    let text = if refusal.place.ends_with("].child") {
        "Ребёнка с таким номером среди ответов нет. Скажите, сколько детей, или исправьте номер."
            .to_owned()
    } else {
        format!("{}. {}", capitalised(&refusal.problem), refusal.advice)
    };
    Problem {
        ask: ask_of_place(&refusal.place),
        text,
    }
}

/// A child who is not younger than the person. The contract does not mind; a person who mistyped a year does.
fn child_before_parent(facts: &Facts) -> Option<usize> {
    let parent = facts.born?;
    let children = facts.children.as_ref()?;
    children
        .iter()
        .position(|child| child.born.is_some_and(|born| born <= parent))
}

/// With a capital letter.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}
