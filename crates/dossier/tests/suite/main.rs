//! Papers laid on one another: names of employers, what is kept, what becomes a conflict.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it does not expect"
)]

mod common;
mod names;
mod papers;
mod properties;
