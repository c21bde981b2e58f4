//! The blank form: every row with its code is on paper and on the page, and both read the same.

use interview::{
    QUESTIONS, Rows, Whose,
    blank::{Blank, Room, blank},
};
use std::fs;

fn both() -> [Blank; 2] {
    [blank(Whose::Own), blank(Whose::Relative)]
}

fn bare(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Every text of a blank.
fn texts(blank: &Blank) -> Vec<String> {
    let mut texts = vec![blank.title.clone(), blank.edition.clone()];
    texts.extend(blank.foreword.iter().map(|line| (*line).to_owned()));
    for part in &blank.parts {
        texts.push(part.title.to_owned());
        for group in &part.groups {
            texts.extend(group.title.clone());
            texts.extend(group.note.map(str::to_owned));
            texts.extend(group.numbers.iter().map(|(_, words)| words.clone()));
            for row in &group.rows {
                texts.extend([row.code.clone(), row.text.clone()]);
                if let Room::Choices(choices) = &row.room {
                    texts.extend(
                        choices
                            .iter()
                            .map(|(number, words)| format!("{number} {words}")),
                    );
                }
            }
        }
    }
    texts
}

#[test]
fn a_pdf_holds_every_row_with_its_code() {
    for blank in both() {
        let bytes = documents::blank_pdf(&blank).unwrap();
        assert_eq!(
            bytes,
            documents::blank_pdf(&blank).unwrap(),
            "the same bytes each time"
        );
        let has = |mark: &[u8]| bytes.windows(mark.len()).any(|window| window == mark);
        assert!(has(b"/StructTreeRoot") && has(b"/Lang") && has(b"/FontFile3") && has(b"pdfuaid"));
        let read = bare(&statement::words_of_pdf(&bytes).unwrap());
        for text in texts(&blank) {
            for word in text.split_whitespace().map(bare) {
                assert!(read.contains(&word), "{word}");
            }
        }
        // For looking at: target/tmp/blank_….pdf.
        let name = bare(&blank.title);
        let path = format!(
            "{}/blank_{}.pdf",
            env!("CARGO_TARGET_TMPDIR"),
            &name[name.len() - 8..]
        );
        fs::write(path, bytes).unwrap();
    }
}

#[test]
fn a_page_holds_every_row_with_its_code() {
    for blank in both() {
        let page = documents::blank_html(&blank);
        let read = bare(&page);
        for text in texts(&blank) {
            assert!(read.contains(&bare(&text)), "{text}");
        }
        assert!(!page.contains("http") && !page.contains("<script"));
    }
}

#[test]
fn whatever_is_asked_once_has_a_row() {
    let codes: Vec<String> = blank(Whose::Own)
        .parts
        .iter()
        .flat_map(|part| &part.groups)
        .flat_map(|group| &group.rows)
        .map(|row| row.code.clone())
        .collect();
    for question in QUESTIONS {
        let code = match question.rows {
            Rows::Once => question.code.to_string(),
            Rows::Children | Rows::Excluded => format!("{}/2", question.code),
            Rows::Periods => continue,
        };
        assert!(codes.contains(&code), "{code}");
    }
    for code in ["80/8", "85/1", "35/3", "34/1"] {
        assert!(codes.contains(&code.to_owned()), "{code}");
    }
}
