//! The contract as its users see it: documents in, documents and sentences out.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod calculator;
mod comparisons;
mod conclusions;
mod explanations;
mod old_rights;
mod receipts;
mod refusals;
mod round_trip;
mod sample;
mod sentences;
mod summaries;
