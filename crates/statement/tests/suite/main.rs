//! Papers as a whole: what is read, what is refused, what survives damage.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it does not expect"
)]

mod archives;
mod books;
mod common;
mod hostile;
mod notices;
mod pictures;
mod prints;
mod reads;
mod refuses;
mod samples;
mod survives;
mod work_books;
