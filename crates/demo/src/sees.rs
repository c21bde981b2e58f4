//! What a made-up person must see: a change of the law or of the rules shows here.

use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a person must see on a day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sees {
    /// The day of looking.
    pub on: Date,
    /// Whether all is in order: `in_order`, `unclear`, `violation`.
    pub band: String,
    /// The ground of the earliest right; absent when no right is in sight.
    pub ground: Option<String>,
    /// The day of that right.
    pub right_on: Option<Date>,
    /// Violations found, by their ids, in order.
    pub violations: Vec<String>,
    /// Papers the facts give a reason for, by their ids, besides those that need no facts.
    pub papers: Vec<String>,
    /// What some grounds say.
    pub grounds: BTreeMap<String, String>,
}
