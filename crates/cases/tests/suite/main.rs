//! Tests of the log, its fold and its terms: one program, so that it links once.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

mod calls;
mod chain;
mod days;
mod fold;
mod journal;
mod people;
mod registry;
mod scenarios;
mod support;
mod terms;
