//! What day it is: the system's, in Moscow time, or the one given for a look at another day.

use crate::{args::values, exit::Failure};
use jiff::{Timestamp, civil::Date};

/// Replaces today's date everywhere: `PRAVO_TODAY=2028-01-01 pravo assess facts.json`.
const VARIABLE: &str = "PRAVO_TODAY";

/// Today, or the day of `PRAVO_TODAY`.
pub(crate) fn today() -> Result<Date, Failure> {
    Ok(clock(given()?).today())
}

/// This moment, or noon of the day of `PRAVO_TODAY`.
pub(crate) fn now() -> Result<Timestamp, Failure> {
    Ok(clock(given()?).now())
}

/// The day of `PRAVO_TODAY`; `None` when the system is to be asked.
pub(crate) fn given() -> Result<Option<Date>, Failure> {
    let Some(text) = std::env::var_os(VARIABLE) else {
        return Ok(None);
    };
    values::day(&text.to_string_lossy())
        .map(Some)
        .map_err(|problem| Failure::Usage(format!("переменная {VARIABLE}: {problem}")))
}

/// The web crate owns the one clock that asks the system.
fn clock(given: Option<Date>) -> web::Clock {
    given.map_or(web::Clock::System, web::Clock::Fixed)
}
