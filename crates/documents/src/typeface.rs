//! The letters of every PDF of ours: widths, breaking of lines, fonts to embed.
//!
//! Libertinus Serif from the crate `typst-assets`, under the SIL Open Font License, which lets a
//! document carry the font.

use krilla::text::Font;
use std::sync::LazyLock;
use ttf_parser::Face;

/// The fonts of the program could not be read: a fault of ours, never of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoFont;

/// Regular and bold letters.
pub struct Typeface {
    regular: Cut,
    bold: Cut,
}

struct Cut {
    face: Face<'static>,
    font: Font,
}

impl Typeface {
    /// The one typeface of the program, read once.
    ///
    /// # Errors
    ///
    /// [`NoFont`] when the fonts built into the program cannot be read.
    pub fn get() -> Result<&'static Self, NoFont> {
        static ONE: LazyLock<Option<Typeface>> = LazyLock::new(|| {
            let mut fonts = typst_assets::fonts();
            let regular = Cut::of(fonts.next()?)?;
            let bold = Cut::of(fonts.next()?)?;
            Some(Typeface { regular, bold })
        });
        ONE.as_ref().ok_or(NoFont)
    }

    /// The font to draw with.
    pub fn font(&self, bold: bool) -> &Font {
        &self.cut(bold).font
    }

    /// How wide a line of text is, in the unit of `size`.
    pub fn width(&self, text: &str, size: f32, bold: bool) -> f32 {
        let face = &self.cut(bold).face;
        let advance = |letter| {
            let glyph = face.glyph_index(letter).unwrap_or_default();
            face.glyph_hor_advance(glyph).unwrap_or_default()
        };
        let sum: f32 = text.chars().map(|letter| f32::from(advance(letter))).sum();
        sum * size / f32::from(face.units_per_em())
    }

    /// The text in letters the font has: what it cannot show becomes «?», the sign of the rouble its
    /// word, what has no shape is left out. «№», «ст.» and their like stay with their number.
    pub fn shown(&self, text: &str) -> String {
        let face = &self.regular.face;
        let mut shown = String::with_capacity(text.len());
        for letter in text.chars().filter(|letter| !letter.is_control()) {
            match face.glyph_index(letter) {
                Some(_) if letter == ' ' && is_glued(&shown) => shown.push('\u{a0}'),
                Some(_) => shown.push(letter),
                None if letter == '₽' => shown.push_str("руб."),
                None => shown.push('?'),
            }
        }
        shown
    }

    /// Breaks text at blanks, and inside a word only at a hyphen after a letter or where it is too long.
    pub fn broken(&self, text: &str, width: f32, size: f32, bold: bool) -> Vec<String> {
        let mut lines = vec![String::new()];
        let mut before = ' ';
        let breaks = |letter| {
            // «400-ФЗ» and «9-П» stay whole.
            let hyphen = letter == '-' && before.is_alphabetic();
            before = letter;
            hyphen || letter == ' '
        };
        for piece in text.split_inclusive(breaks) {
            for part in self.short_enough(piece, width, size, bold) {
                let fits = lines.last().is_some_and(|line| {
                    self.width(&format!("{line}{}", part.trim_end()), size, bold) <= width
                });
                match lines.last_mut() {
                    Some(line) if fits || line.is_empty() => line.push_str(part),
                    _ => lines.push(part.to_owned()),
                }
            }
        }
        lines
            .into_iter()
            .map(|line| line.trim_end().to_owned())
            .collect()
    }

    /// A word cut where even a line of its own would not hold it.
    fn short_enough<'a>(&self, word: &'a str, width: f32, size: f32, bold: bool) -> Vec<&'a str> {
        if self.width(word.trim_end(), size, bold) <= width {
            return vec![word];
        }
        let mut parts = vec![];
        let mut start = 0;
        for (end, letter) in word.char_indices() {
            let after = end + letter.len_utf8();
            if start < end && width < self.width(&word[start..after], size, bold) {
                parts.push(&word[start..end]);
                start = end;
            }
        }
        parts.push(&word[start..]);
        parts
    }

    fn cut(&self, bold: bool) -> &Cut {
        if bold { &self.bold } else { &self.regular }
    }
}

/// Whether a line may not end with the last word.
fn is_glued(text: &str) -> bool {
    let last = text.rsplit([' ', '\u{a0}', '(']).next().unwrap_or_default();
    matches!(last, "№" | "ст." | "ч." | "п." | "пп.")
}

impl Cut {
    fn of(bytes: &'static [u8]) -> Option<Self> {
        Some(Self {
            face: Face::parse(bytes, 0).ok()?,
            font: Font::new(bytes.to_vec().into(), 0)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_its_word_and_a_sum_with_its_unit() {
        let letters = Typeface::get().unwrap();
        assert_eq!(
            letters.shown("100,00\u{a0}₽ по (ч. 1 ст. 14 закона № 400-ФЗ)"),
            "100,00\u{a0}руб. по (ч.\u{a0}1 ст.\u{a0}14 закона №\u{a0}400-ФЗ)"
        );
        assert_eq!(letters.shown("🌼"), "?");
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        let letters = Typeface::get().unwrap();
        let text =
            "Муниципальное общеобразовательное учреждение Школа-интернат_безпробеловибезконцаикрая";
        for width in [40.0, 80.0, 200.0] {
            let lines = letters.broken(text, width, 14.0, false);
            assert!(
                lines
                    .iter()
                    .all(|line| letters.width(line, 14.0, false) <= width)
            );
            let same: String = lines.concat().split(' ').collect();
            assert_eq!(same, text.split(' ').collect::<String>());
        }
    }
}
