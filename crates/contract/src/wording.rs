//! The Russian sentences of a conclusion, each made only when somebody reads it.
//!
//! Short, for a reader who left school long ago and is afraid of being cheated: no English words,
//! no office language, nothing promised. One subject, one file. Provisions are only those that the
//! law crate and the grounds name themselves or that stand in the catalogue of violations.

pub mod amount;
pub mod band;
pub mod condition;
pub mod date;
pub mod finding;
pub mod flip;
pub mod kind;
pub mod length;
pub mod money;
pub mod note;
pub mod number;
pub mod old_rights;
pub mod outcome;
pub mod plural;
pub mod promise;
pub mod question;
pub mod reading;
pub mod step;
pub mod value;
pub mod violation;
pub mod weighed;
pub mod worth;

use rules::{Conclusion, conclusion::Outcome};

/// What must be said beside a result as a whole; the promise is always the last sentence.
pub fn notes(conclusion: &Conclusion) -> Vec<String> {
    let mut notes = vec![];
    notes.extend(conclusion.no_amount.as_ref().map(amount::absent));
    notes.extend(conclusion.amount.as_ref().and_then(amount::prices));
    notes.extend(conclusion.amount.as_ref().map(amount::estimate));
    if conclusion.records.insurance_partly_from_total {
        notes.push(
            "Страховой стаж целиком или частью взят из выписки общей суммой: по периодам мы его не проверяли."
                .to_owned(),
        );
    }
    let coefficients = &conclusion.coefficients;
    notes.extend(
        coefficients
            .expected_months
            .as_ref()
            .map(old_rights::months),
    );
    notes.extend(coefficients.care_inside_work.as_ref().map(old_rights::care));
    notes.extend(
        coefficients
            .before_2002
            .as_ref()
            .and_then(old_rights::north),
    );
    if may_be_earlier(conclusion) {
        notes.push("Возможно, пенсия положена и раньше: это решат ответы на вопросы.".to_owned());
    }
    notes.push(promise::PROMISE.to_owned());
    notes
}

/// Whether a ground that waits for facts could still beat the day we name.
fn may_be_earlier(conclusion: &Conclusion) -> bool {
    let later = conclusion
        .earliest
        .is_some_and(|earliest| conclusion.assessed_on < earliest.right_on);
    later
        && conclusion
            .grounds
            .iter()
            .any(|ground| ground.outcome == Outcome::Needs)
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// The same text inside a sentence.
pub(crate) fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}
