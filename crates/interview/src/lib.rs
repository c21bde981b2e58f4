//! One interview («опрос»): sections, questions, why each is asked, where on the paper to look, how it
//! is read aloud, its row on the paper blank, and what an answer sets in the facts.
//!
//! The pages, the operator's script, the printed blank and the lawyer's sheet are all made of
//! [`QUESTIONS`]; none of them has questions of its own. [`Answers`] become facts only through the
//! document of the contract, so an answer can say nothing the contract would not accept. What is asked
//! next follows from the conclusion ([`course`]): nothing is asked that cannot change an outcome.
//!
//! To add a question: one file in `questions/`, one line in `questions.rs`, and for a fact of the
//! engine one line in `ask.rs`, which does not compile without it.

mod answers;
mod ask;
pub mod blank;
mod course;
mod keyed;
mod path;
mod question;
mod questions;
mod said;
pub mod script;
pub mod sheet;
pub mod typed;

pub use crate::{
    answers::{Answers, Problem},
    ask::Ask,
    course::{Course, course},
    keyed::{KeyedProblem, edition_warning, read_keyed, write_keyed},
    question::{Choice, Column, Kind, Literal, Question, Rows, Section, Wording},
    questions::{Door, QUESTIONS, Whose, columns, find, find_code},
    said::{Said, years},
};
