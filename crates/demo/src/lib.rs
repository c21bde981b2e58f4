//! Made-up people («выдуманные люди»): what each says in the interview, and what each must see.
//!
//! They are for looking at the service while working on it (`pravo serve --demo`, `pravo demo`) and for tests.
//! Nobody of them lives, and no employer of theirs exists. To add one: a file in `people/`, a line below.

mod sees;

pub use sees::Sees;

use contract::Refusal;
use interview::{Answers, Problem};
use jiff::civil::Date;
use rules::Facts;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::sync::LazyLock;

/// Somebody who does not exist.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name of the file.
    #[serde(skip)]
    pub id: &'static str,
    /// Who comes and what for: two Russian sentences.
    pub story: String,
    /// The case number of the demo service.
    pub number: String,
    /// The secret words of the demo service; no secret at all.
    pub words: String,
    /// Answers that set no fact, by the name of the question: with what the person came, «?» for «не знаю»; and
    /// answers about a row of a period (`child.2`).
    said: Map<String, Value>,
    /// What the person knows, as a document of the contract.
    facts: Value,
    /// What the person must see.
    pub sees: Sees,
}

macro_rules! files {
    ($($id:literal),+ $(,)?) => {
        &[$(($id, include_str!(concat!("../people/", $id, ".toml")))),+]
    };
}

/// Everybody; a test compares the list with the folder.
const FILES: &[(&str, &str)] = files![
    "woman_soon",
    "long_record",
    "awarded_too_little",
    "rural_worker",
    "teacher_refused",
    "disputed_period",
    "period_not_counted",
    "teacher_code_gap",
    "list1_smelter",
    "list2_painter",
    "mother_of_three",
    "north_elsewhere",
    "guardian",
    "unemployed_proposal",
    "father_by_daughter",
    "beyond_all_rights",
    "nothing_known",
    "all_in_order",
];

static PEOPLE: LazyLock<Vec<Person>> = LazyLock::new(|| {
    let read = |&(id, text): &(&'static str, &str)| {
        let person: Person = toml::from_str(text).expect("a test reads every person");
        Person { id, ..person }
    };
    FILES.iter().map(read).collect()
});

/// Everybody, by the doors they come through.
pub fn people() -> &'static [Person] {
    &PEOPLE
}

/// The person of this name.
pub fn find(id: &str) -> Option<&'static Person> {
    PEOPLE.iter().find(|person| person.id == id)
}

impl Person {
    /// What the person said, question by question.
    pub fn answers(&self) -> Answers {
        let said = self.said.iter().map(|(name, value)| (name.as_str(), value));
        let said = Answers::of_kept(said);
        let mut answers = Answers::of_document(&self.facts, &said);
        for (ask, said) in said.all() {
            answers.say(ask, said.clone());
        }
        answers
    }

    /// Names of the questions answered in `said`, as they stand in the file.
    pub fn said(&self) -> impl Iterator<Item = &str> {
        self.said.keys().map(String::as_str)
    }

    /// The facts these answers make on a day.
    ///
    /// # Errors
    /// [`Problem`], when the file contradicts itself; a test reads every person.
    pub fn facts(&self, today: Date) -> Result<Facts, Problem> {
        self.answers().facts(today)
    }

    /// The facts as they stand in the file, without the answers of `said`.
    ///
    /// # Errors
    /// [`Refusal`], when the contract does not take the document; a test reads every person.
    pub fn told(&self, today: Date) -> Result<Facts, Refusal> {
        contract::facts::read_value(&self.facts, today)
    }
}
