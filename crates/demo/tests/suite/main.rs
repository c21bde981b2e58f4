//! The made-up people beside the real engine, and what they show together.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod course;
mod files;
mod seen;
mod together;

use demo::Person;
use law::Law;
use rules::audit::{Audit, audit};

/// The audit of a person on the day of looking.
fn audited(person: &Person) -> Audit {
    let facts = person.facts(person.sees.on).unwrap();
    audit(&facts, person.sees.on, Law::embedded())
}
