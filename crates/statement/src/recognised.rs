//! Papers from recognised pictures: words with places and confidence, as Tesseract lists them.
//!
//! Recognition itself is a program of its own and is called elsewhere; here its list of words
//! becomes a paper. Digits in tables are what it misreads most, so every number must hold: days by
//! the calendar, СНИЛС by its control number, coefficients by their sum. What was recognised less
//! surely is a [`Doubt`](crate::Doubt) for the person to compare.

use crate::{
    layout::{self, Line, Word},
    paper::Paper,
    pdf::{MAX_PAGES, PdfFault},
    printed,
    refusal::Refusal,
};

/// Words of one page; a dense page has two thousand.
const MOST_WORDS: usize = 20_000;

/// Words recognised less surely than this are guesses: of sharp print there are few, of a blurred picture nearly all.
const GUESS: u8 = 60;

/// Reads a paper from the TSV of its pages, one text for each.
///
/// # Errors
/// The same sentences as for a PDF: not a paper we know, or no words at all.
pub fn read_recognised(pages: &[String]) -> Result<Paper, Refusal> {
    let fault = Refusal::Print;
    if pages.len() > MAX_PAGES {
        return Err(fault(PdfFault::TooManyPages));
    }
    let mut lines = vec![];
    for (index, page) in pages.iter().enumerate() {
        lines.extend(self::lines(index + 1, page).map_err(fault)?);
    }
    if lines.is_empty() {
        return Err(fault(PdfFault::NoWords));
    }
    printed::paper(&lines).map_err(fault)
}

/// The words of one recognised page, without everything [`read_recognised`] has no use for: short enough to travel in
/// a form until the other pages are there. `None` when there are no words or most of them are guesses.
pub fn made_out(tsv: &str) -> Option<String> {
    let (mut kept, mut n_words, mut n_sure) = (String::new(), 0, 0);
    for line in tsv.lines() {
        let Some((_, _, read)) = word(line) else {
            continue;
        };
        n_words += 1;
        n_sure += usize::from(GUESS <= read.confidence);
        let place_and_text = line.splitn(7, '\t').nth(6)?;
        kept.push_str("5\t\t\t\t\t\t");
        kept.push_str(place_and_text);
        kept.push('\n');
    }
    (n_words <= 2 * n_sure && 0 < n_words).then_some(kept)
}

fn lines(page: usize, tsv: &str) -> Result<Vec<Line>, PdfFault> {
    let mut words: Vec<(f64, Word)> = vec![];
    let mut heights: Vec<f64> = vec![];
    for (y, height, word) in tsv.lines().filter_map(word) {
        if words.len() == MOST_WORDS {
            return Err(PdfFault::TooMuch);
        }
        heights.push(height);
        words.push((y, word));
    }
    heights.sort_by(f64::total_cmp);
    let Some(&middle) = heights.get(heights.len() / 2) else {
        return Ok(vec![]);
    };
    // Boxes are around the letters drawn, and small letters are two thirds of a font.
    Ok(layout::lines_of_words(page, words, middle / 0.7))
}

/// `5 1 1 1 1 1 left top width height conf text`, with tabs between: middle, height, word.
fn word(line: &str) -> Option<(f64, f64, Word)> {
    let fields: Vec<&str> = line.splitn(12, '\t').collect();
    let [
        "5",
        _,
        _,
        _,
        _,
        _,
        left,
        top,
        width,
        height,
        confidence,
        text,
    ] = fields[..]
    else {
        return None;
    };
    let number = |text: &str| {
        text.parse::<u32>()
            .ok()
            .filter(|&n| n < 100_000)
            .map(f64::from)
    };
    let (left, top, width, height) = (number(left)?, number(top)?, number(width)?, number(height)?);
    // Rules of a table are taken for bars and quotes.
    let text =
        text.trim_matches(|letter: char| "|_‘’[]{}".contains(letter) || letter.is_whitespace());
    if text.is_empty() || height < 1.0 {
        return None;
    }
    let whole = confidence.split('.').next()?;
    let confidence = whole.parse::<u8>().ok()?.min(100);
    let word = Word {
        x0: left,
        x1: left + width,
        text: text.to_owned(),
        confidence,
    };
    Some((top + height / 2.0, height, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_made_out_when_most_of_its_words_are_sure() {
        let sure = "5\t1\t1\t1\t1\t2\t100\t50\t40\t20\t96.5\tСтаж";
        let guess = "5\t1\t1\t1\t1\t3\t150\t50\t40\t20\t59\tСтяж";
        let kept = "5\t\t\t\t\t\t100\t50\t40\t20\t96.5\tСтаж\n";
        assert_eq!(made_out(sure).as_deref(), Some(kept));
        assert_eq!(made_out(kept).as_deref(), Some(kept));
        assert!(made_out(&format!("{sure}\n{guess}")).is_some());
        assert!(made_out(&format!("{sure}\n{guess}\n{guess}")).is_none());
        assert!(made_out("level\tpage_num\n").is_none());
    }

    #[test]
    fn a_line_of_the_list_is_a_word_with_its_place() {
        let (y, height, read) = word("5\t1\t1\t1\t1\t2\t100\t50\t40\t20\t96.5\t|Стаж").unwrap();
        assert_eq!((y, height, read.x0, read.x1), (60.0, 20.0, 100.0, 140.0));
        assert_eq!((read.text.as_str(), read.confidence), ("Стаж", 96));
        for wrong in [
            "",
            "level\tpage_num",
            "4\t1\t1\t1\t1\t0\t100\t50\t40\t20\t-1\t",
            "5\t1\t1\t1\t1\t2\t100\t50\t40\t20\t96.5\t|",
            "5\t1\t1\t1\t1\t2\t-100\t50\t40\t20\t96.5\tа",
            "5\t1\t1\t1\t1\t2\t100",
        ] {
            assert!(word(wrong).is_none(), "{wrong}");
        }
    }
}
