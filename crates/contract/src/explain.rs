//! A conclusion as a dialogue: what can be asked of it, and where each of its numbers comes from.
//!
//! Nothing is decided here anew. Values are those of the conclusion, legal numbers are editions of
//! the law, and a calculation is shown only where it gives the very number that is explained.
//!
//! ```
//! use jiff::civil::date;
//! use law::Law;
//!
//! let on = date(2026, 11, 23);
//! let facts = contract::facts::read(r#"{ "pay": { "2024": "480000" } }"#, on).unwrap();
//! let law = Law::embedded();
//! let conclusion = rules::assess(&facts, on, law);
//! let told = contract::explain::explain(&facts, &conclusion, law, "coefficient/2024").unwrap();
//! assert_eq!(told.question, "Откуда взялся коэффициент 2,157 за 2024 год?");
//! assert_eq!(
//!     told.formula.unwrap().replace('\u{a0}', " "),
//!     "min(480 000; 2 225 000) ÷ 2 225 000 × 10 = 2,157",
//! );
//! ```

mod after_award;
mod amount;
mod coefficient;
mod formula;
mod ground;
mod numbers;
mod old_rights;
mod record;
mod right;
mod subject;

pub use numbers::NumberShown;

use law::Law;
use rules::{Conclusion, Facts, conclusion::NumberUsed};
use serde::Serialize;
use subject::Subject;

/// Something that can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Topic {
    /// What to ask for: «coefficient/2016».
    pub id: String,
    /// The question in Russian.
    pub question: String,
}

/// The answer to a question about a conclusion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The id of the topic.
    pub topic: String,
    /// «Откуда взялось 60,001?»
    pub question: String,
    /// One or two sentences, sometimes three.
    pub answer: String,
    /// The formula with its numbers filled in; `None` where the value was taken as it stood.
    pub formula: Option<String>,
    /// The legal numbers behind it.
    pub numbers: Vec<NumberShown>,
    /// The provisions behind it.
    pub provisions: Vec<&'static str>,
    /// Ids of topics that go deeper.
    pub deeper: Vec<String>,
}

/// What can be asked of `conclusion`, from the right to the smallest number.
///
/// Grounds that are not for this person are left out; [`explain`] knows them all the same.
pub fn topics(conclusion: &Conclusion) -> Vec<Topic> {
    subject::all(conclusion)
        .into_iter()
        .filter(|subject| !subject.is_of_another_person())
        .map(|subject| Topic {
            id: subject.id(),
            question: subject.question(conclusion),
        })
        .collect()
}

/// The answer about the topic `what`; `None` when the conclusion has no such topic.
///
/// `facts` and `law` are those the conclusion was made of.
pub fn explain(
    facts: &Facts,
    conclusion: &Conclusion,
    law: &Law,
    what: &str,
) -> Option<Explanation> {
    let subject = subject::all(conclusion)
        .into_iter()
        .find(|subject| subject.id() == what)?;
    let asked = Asked {
        facts,
        conclusion,
        law,
    };
    let told = asked.told(subject);
    Some(Explanation {
        topic: subject.id(),
        question: subject.question(conclusion),
        answer: told.answer,
        formula: told.formula,
        numbers: told.numbers,
        provisions: told.provisions,
        deeper: told.deeper.iter().map(Subject::id).collect(),
    })
}

/// What an explanation may look at.
#[derive(Clone, Copy)]
struct Asked<'a> {
    facts: &'a Facts,
    conclusion: &'a Conclusion,
    law: &'a Law,
}

/// An explanation before its names are written.
#[derive(Default)]
struct Told<'a> {
    answer: String,
    formula: Option<String>,
    numbers: Vec<NumberShown>,
    provisions: Vec<&'static str>,
    deeper: Vec<Subject<'a>>,
}

impl<'a> Asked<'a> {
    fn told(self, subject: Subject<'a>) -> Told<'a> {
        match subject {
            Subject::Right => right::right(self),
            Subject::Prepension(prepension) => right::prepension(self, prepension),
            Subject::Ground(ground) => ground::ground(self, ground),
            Subject::Condition(ground, condition) => ground::condition(self, ground, condition),
            Subject::Coefficient => coefficient::whole(self),
            Subject::Before2015(value) => coefficient::before_2015(self, value),
            Subject::Year(year) => coefficient::year(self, year),
            Subject::Other(other) => coefficient::other(self, other),
            Subject::Before2002(capital) => coefficient::before_2002(self, capital),
            Subject::CareInsideWork(care) => old_rights::care_inside_work(self, care),
            Subject::ExpectedMonths(expected) => old_rights::expected_months(self, expected),
            Subject::Insurance => record::insurance(self),
            Subject::Long => record::long(self),
            Subject::Special(special) => record::special(self, special),
            Subject::Amount => amount::whole(self),
            Subject::InsurancePart(amount) => amount::insurance_part(self, amount),
            Subject::Fixed(amount) => amount::fixed(self, amount),
            Subject::Increment(amount, increment) => amount::increment(self, amount, increment),
            Subject::Deferral(amount) => amount::deferral(self, amount),
            Subject::Indexed(indexed) => after_award::indexed(self, indexed),
            Subject::Subsistence(beside) => after_award::subsistence(self, beside),
            Subject::YearOfWork(year) => after_award::year_of_work(self, year),
        }
    }

    /// The legal numbers used, each once.
    fn numbers(self, used: &[NumberUsed]) -> Vec<NumberShown> {
        let mut shown: Vec<NumberShown> = vec![];
        for number in used {
            if let Some(number) = numbers::shown(*number, None, self.law)
                && !shown.contains(&number)
            {
                shown.push(number);
            }
        }
        shown
    }
}
