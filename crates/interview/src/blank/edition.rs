//! Which questions a blank has.

use crate::{
    ask::Ask,
    question::Kind,
    questions::{QUESTIONS, columns},
};
use sha2::{Digest as _, Sha256};

/// The edition of the blank: six digits that change when a question, an answer or its number changes, so that what was
/// filled in on an old blank is recognised. Digits, because a Cyrillic «а» is typed as easily as a Latin one.
pub fn edition() -> String {
    let mut digest = Sha256::new();
    let mut add = |text: &str| {
        digest.update(text);
        digest.update([0]);
    };
    for question in QUESTIONS {
        add(&question.code.to_string());
        add(question.id);
        add(&Ask::once(question).own());
        answers(&question.kind, &mut add);
    }
    for column in columns() {
        add(&column.code.to_string());
        add(column.title);
        answers(&column.kind, &mut add);
    }
    let bytes = digest.finalize();
    let number = bytes
        .iter()
        .take(6)
        .fold(0_u64, |number, byte| number * 256 + u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

fn answers(kind: &Kind, add: &mut impl FnMut(&str)) {
    if let Kind::Choice(choices) = kind {
        for choice in *choices {
            add(choice.label);
        }
    }
}
