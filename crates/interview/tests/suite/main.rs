//! Tests of the interview.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod definition;
mod way;
