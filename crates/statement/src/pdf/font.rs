//! From the codes of a font to letters and widths.

use super::{
    fault::PdfFault,
    file::File,
    object::{Dict, Object},
};
use encoding_rs::WINDOWS_1251;
use hayro_cmap::{BfString, CMap};
use std::collections::BTreeMap;

/// A font as far as text needs it.
pub(crate) struct Font {
    /// Two bytes a code, as in composite fonts.
    wide: bool,
    to_unicode: Option<CMap>,
    /// Names of letters a simple font has for single codes.
    differences: BTreeMap<u8, char>,
    /// Widths by code, in thousandths.
    widths: BTreeMap<u32, f64>,
    default_width: f64,
}

/// One code of a text.
pub(crate) struct Code {
    /// The letters; `None` when the font does not tell.
    pub(crate) text: Option<String>,
    /// In thousandths of the size.
    pub(crate) width: f64,
    /// The one-byte code of a blank, to which word spacing applies.
    pub(crate) is_blank: bool,
}

/// Widths a font may list; the longest font of a paper has a few hundred.
const MAX_WIDTHS: usize = 70_000;

impl Font {
    pub(crate) fn read(file: &File<'_>, dict: &Dict) -> Result<Self, PdfFault> {
        let wide = dict.get(&b"Subtype"[..]).and_then(Object::name) == Some(b"Type0");
        let mut font = Self {
            wide,
            to_unicode: None,
            differences: BTreeMap::new(),
            widths: BTreeMap::new(),
            default_width: if wide { 1000.0 } else { 500.0 },
        };
        if let Some(object) = dict.get(&b"ToUnicode"[..])
            && let Some((_, source)) = file.stream(object)?
        {
            font.to_unicode = CMap::parse(&source, |_| None);
        }
        if wide {
            font.composite(file, dict);
        } else {
            font.simple(file, dict);
        }
        Ok(font)
    }

    fn composite(&mut self, file: &File<'_>, dict: &Dict) {
        let descendants = file.get(dict, b"DescendantFonts").and_then(Object::array);
        let first = descendants.and_then(<[Object]>::first);
        let Some(descendant) = first.and_then(|font| file.resolve(font).dict()) else {
            return;
        };
        if let Some(width) = file.get(descendant, b"DW").and_then(Object::number) {
            self.default_width = width;
        }
        let mut items = file
            .get(descendant, b"W")
            .and_then(Object::array)
            .unwrap_or_default();
        // Either «first [w w w]» or «first last w».
        while let [first, second, rest @ ..] = items {
            let Some(first) = code(file.resolve(first)) else {
                return;
            };
            match (file.resolve(second), rest) {
                (Object::Array(list), rest) => {
                    for (code, width) in (first..).zip(list) {
                        self.set_width(code, file.resolve(width));
                    }
                    items = rest;
                }
                (last, [width, rest @ ..]) => {
                    let Some(last) = code(last) else { return };
                    for code in first..=last.min(first.saturating_add(0xffff)) {
                        self.set_width(code, file.resolve(width));
                    }
                    items = rest;
                }
                _ => return,
            }
        }
    }

    fn set_width(&mut self, code: u32, width: &Object) {
        if self.widths.len() < MAX_WIDTHS
            && let Some(width) = width.number()
        {
            self.widths.insert(code, width);
        }
    }

    fn simple(&mut self, file: &File<'_>, dict: &Dict) {
        let first = file.get(dict, b"FirstChar").and_then(code).unwrap_or(0);
        let widths = file.get(dict, b"Widths").and_then(Object::array);
        for (code, width) in (first..).zip(widths.unwrap_or_default()) {
            self.set_width(code, file.resolve(width));
        }
        let encoding = file.dict(dict, b"Encoding");
        let differences = encoding.and_then(|dict| file.get(dict, b"Differences"));
        let mut next = 0_u8;
        for item in differences.and_then(Object::array).unwrap_or_default() {
            match item {
                Object::Name(name) => {
                    if let Some(letter) = letter(name) {
                        self.differences.insert(next, letter);
                    }
                    next = next.wrapping_add(1);
                }
                other => {
                    next = other
                        .index()
                        .and_then(|n| u8::try_from(n).ok())
                        .unwrap_or(0);
                }
            }
        }
    }

    /// The codes of a string.
    pub(crate) fn codes<'s>(&'s self, text: &'s [u8]) -> impl Iterator<Item = Code> + 's {
        text.chunks(if self.wide { 2 } else { 1 }).map(|bytes| {
            let code = bytes
                .iter()
                .fold(0, |code, &byte| code << 8 | u32::from(byte));
            Code {
                text: self.text(code),
                width: self
                    .widths
                    .get(&code)
                    .copied()
                    .unwrap_or(self.default_width),
                is_blank: !self.wide && code == 32,
            }
        })
    }

    fn text(&self, code: u32) -> Option<String> {
        let mapped = self
            .to_unicode
            .as_ref()
            .and_then(|cmap| cmap.lookup_bf_string(code));
        match mapped {
            Some(BfString::Char(letter)) => return Some(letter.to_string()),
            Some(BfString::String(letters)) => return Some(letters),
            None if self.wide => return None,
            None => {}
        }
        let byte = u8::try_from(code).ok()?;
        if let Some(&letter) = self.differences.get(&byte) {
            return Some(letter.to_string());
        }
        // Russian papers with plain fonts are written in windows-1251; its lower half is ASCII.
        let (letter, _) = WINDOWS_1251.decode_without_bom_handling(std::slice::from_ref(&byte));
        Some(letter.into_owned())
    }
}

fn code(object: &Object) -> Option<u32> {
    object.index().and_then(|code| u32::try_from(code).ok())
}

/// The letter of a glyph name: `afii10017`, `uni0410`, `A`, `seven`.
fn letter(name: &[u8]) -> Option<char> {
    let name = std::str::from_utf8(name).ok()?;
    if let Some(hex) = name.strip_prefix("uni").or_else(|| name.strip_prefix('u')) {
        let code = u32::from_str_radix(hex, 16).ok();
        if let Some(letter) = code.filter(|_| hex.len() >= 4).and_then(char::from_u32) {
            return Some(letter);
        }
    }
    if let Some(number) = name
        .strip_prefix("afii")
        .and_then(|n| n.parse::<u32>().ok())
    {
        let code = match number {
            10017..=10022 => 0x410 + number - 10017,
            10023 => 0x401,
            10024..=10049 => 0x416 + number - 10024,
            10065..=10070 => 0x430 + number - 10065,
            10071 => 0x451,
            10072..=10097 => 0x436 + number - 10072,
            61352 => 0x2116,
            _ => return None,
        };
        return char::from_u32(code);
    }
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Some(letter);
    }
    let known = NAMES.iter().find(|(known, _)| *known == name);
    known.map(|&(_, letter)| letter)
}

/// Names of what is not a letter.
const NAMES: [(&str, char); 32] = [
    ("space", ' '),
    ("zero", '0'),
    ("one", '1'),
    ("two", '2'),
    ("three", '3'),
    ("four", '4'),
    ("five", '5'),
    ("six", '6'),
    ("seven", '7'),
    ("eight", '8'),
    ("nine", '9'),
    ("period", '.'),
    ("comma", ','),
    ("hyphen", '-'),
    ("minus", '-'),
    ("endash", '–'),
    ("emdash", '—'),
    ("slash", '/'),
    ("colon", ':'),
    ("semicolon", ';'),
    ("parenleft", '('),
    ("parenright", ')'),
    ("quotedbl", '"'),
    ("quotesingle", '\''),
    ("guillemotleft", '«'),
    ("guillemotright", '»'),
    ("numbersign", '#'),
    ("percent", '%'),
    ("ampersand", '&'),
    ("plus", '+'),
    ("underscore", '_'),
    ("nbspace", '\u{a0}'),
];

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_by_the_names_programs_give_them() {
        let cases = [
            ("afii10017", 'А'),
            ("afii10023", 'Ё'),
            ("afii10049", 'Я'),
            ("afii10070", 'е'),
            ("afii10071", 'ё'),
            ("afii10097", 'я'),
            ("uni0416", 'Ж'),
            ("u0416", 'Ж'),
            ("seven", '7'),
            ("Z", 'Z'),
        ];
        for (name, expected) in cases {
            assert_eq!(letter(name.as_bytes()), Some(expected), "{name}");
        }
        assert_eq!(letter(b".notdef"), None);
    }
}
