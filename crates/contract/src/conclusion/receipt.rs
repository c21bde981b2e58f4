//! The receipt of an answer: what to compare with to get the same answer again in a year.

use crate::facts;
use rules::{Conclusion, Facts};
use serde::Serialize;

/// Added: program, law and facts an answer was made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// Version of the program; all crates of ours share one.
    pub engine: &'static str,
    /// Digest of the legal numbers.
    pub law: String,
    /// Digest of the facts in their canonical spelling, with the day of the question.
    pub facts: String,
}

/// The receipt of a conclusion about `facts`.
///
/// Facts that name no day, or another, get the day of the conclusion: the same facts asked for that
/// day later have the same digest.
pub fn receipt(facts: &Facts, conclusion: &Conclusion) -> Receipt {
    let digest = if facts.assess_on == Some(conclusion.assessed_on) {
        facts::digest(facts)
    } else {
        facts::digest(&Facts {
            assess_on: Some(conclusion.assessed_on),
            ..facts.clone()
        })
    };
    Receipt {
        engine: env!("CARGO_PKG_VERSION"),
        law: conclusion.law_digest.clone(),
        facts: digest,
    }
}

#[cfg(test)]
mod tests {
    /// `engine` is the version of the rules: true as long as nobody gives a crate its own.
    #[test]
    fn contract_and_rules_have_one_version() {
        for manifest in [
            include_str!("../../Cargo.toml"),
            include_str!("../../../rules/Cargo.toml"),
        ] {
            assert!(manifest.contains("\nversion.workspace = true\n"));
        }
    }
}
