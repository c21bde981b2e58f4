//! Words and lines of a page, from letters with places or from recognised words.

/// A letter, or a few that are drawn as one.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    /// Left edge, in points.
    pub(crate) x0: f64,
    /// Right edge.
    pub(crate) x1: f64,
    /// Base line, growing downwards.
    pub(crate) y: f64,
    /// Height of the font.
    pub(crate) size: f64,
    pub(crate) text: String,
}

/// A word on a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    pub(crate) x0: f64,
    pub(crate) x1: f64,
    pub(crate) text: String,
    /// How sure the recognition is, in percent; text of a PDF is sure.
    pub(crate) confidence: u8,
}

impl Word {
    pub(crate) fn middle(&self) -> f64 {
        f64::midpoint(self.x0, self.x1)
    }
}

/// A line of a page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// Page, from 1.
    pub(crate) page: usize,
    /// Line of the page, from 1.
    pub(crate) number: usize,
    /// Base line, growing downwards.
    pub(crate) y: f64,
    /// Height of the font.
    pub(crate) size: f64,
    /// From left to right; never empty.
    pub(crate) words: Vec<Word>,
}

impl Line {
    /// The words with a blank between them.
    pub(crate) fn text(&self) -> String {
        let words: Vec<_> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }
}

/// A gap of this share of the height ends a word.
const WORD_GAP: f64 = 0.18;

/// Base lines closer than this share of the height are one line.
const LINE_STEP: f64 = 0.35;

/// Puts the letters of a page into lines of words.
pub(crate) fn lines(page: usize, mut glyphs: Vec<Glyph>) -> Vec<Line> {
    glyphs.retain(|glyph| {
        [glyph.x0, glyph.x1, glyph.y, glyph.size]
            .iter()
            .all(|n| n.is_finite())
            && glyph.size > 0.5
    });
    glyphs.sort_by(|one, other| one.y.total_cmp(&other.y));
    let mut lines: Vec<Line> = vec![];
    let mut start = 0;
    for end in 1..=glyphs.len() {
        let same = end < glyphs.len() && {
            let (first, next) = (&glyphs[start], &glyphs[end]);
            next.y - first.y < LINE_STEP * first.size.max(next.size)
        };
        if same {
            continue;
        }
        let words = words(&mut glyphs[start..end]);
        if !words.is_empty() {
            lines.push(Line {
                page,
                number: lines.len() + 1,
                y: glyphs[start].y,
                size: glyphs[start].size,
                words,
            });
        }
        start = end;
    }
    lines
}

/// Puts recognised words of a page into lines: by their middles, since letters of a picture differ
/// in height. Every height is about that of the whole page.
pub(crate) fn lines_of_words(page: usize, mut words: Vec<(f64, Word)>, size: f64) -> Vec<Line> {
    words.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let mut lines: Vec<Line> = vec![];
    for (y, word) in words {
        match lines.last_mut() {
            Some(line) if y - line.y < LINE_STEP * size => line.words.push(word),
            _ => lines.push(Line {
                page,
                number: lines.len() + 1,
                y,
                size,
                words: vec![word],
            }),
        }
    }
    for line in &mut lines {
        line.words.sort_by(|one, other| one.x0.total_cmp(&other.x0));
    }
    lines
}

/// The words of one line.
fn words(glyphs: &mut [Glyph]) -> Vec<Word> {
    glyphs.sort_by(|one, other| one.x0.total_cmp(&other.x0));
    let mut words: Vec<Word> = vec![];
    let mut last: Option<&Glyph> = None;
    let mut open = false;
    for glyph in glyphs.iter() {
        // A letter drawn twice in one place is bold, not double.
        let again = last
            .is_some_and(|last| last.text == glyph.text && glyph.x0 - last.x0 < 0.15 * glyph.size);
        if again {
            continue;
        }
        if glyph
            .text
            .chars()
            .all(|letter| letter.is_whitespace() || letter.is_control())
        {
            open = false;
            continue;
        }
        let near = last.is_some_and(|last| glyph.x0 - last.x1 <= WORD_GAP * glyph.size);
        match words.last_mut() {
            Some(word) if open && near => {
                word.text.push_str(glyph.text.trim());
                word.x1 = word.x1.max(glyph.x1);
            }
            _ => words.push(Word {
                x0: glyph.x0,
                x1: glyph.x1,
                text: glyph.text.trim().to_owned(),
                confidence: 100,
            }),
        }
        open = true;
        last = Some(glyph);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyph(x0: f64, y: f64, text: &str) -> Glyph {
        Glyph {
            x0,
            x1: x0 + 5.0,
            y,
            size: 10.0,
            text: text.to_owned(),
        }
    }

    #[test]
    fn letters_become_words_and_lines_whatever_their_order() {
        let glyphs = vec![
            glyph(0.0, 30.0, "в"),
            glyph(5.0, 10.5, "б"),
            glyph(0.0, 10.0, "а"),
            glyph(0.2, 10.0, "а"),
            glyph(10.0, 10.0, "\u{a0}"),
            glyph(15.0, 10.0, "г"),
            glyph(30.0, 10.0, "д"),
        ];
        let lines = lines(2, glyphs);
        let texts: Vec<_> = lines.iter().map(Line::text).collect();
        assert_eq!(texts, ["аб г д", "в"]);
        assert_eq!((lines[1].page, lines[1].number), (2, 2));
    }
}
