//! Tests of the interview.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod cases;
mod definition;
mod keyed;
mod random;
mod sheet;
mod way;
