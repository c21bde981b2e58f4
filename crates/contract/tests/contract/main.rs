//! The contract as its users see it: documents in, documents and sentences out.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod conclusions;
mod refusals;
mod round_trip;
mod sample;
mod sentences;
