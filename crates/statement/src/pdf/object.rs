//! Values of a PDF and the lexer that reads them, each paid for from one budget.

use super::fault::PdfFault;
use std::{cell::Cell, collections::BTreeMap};

/// What one file may cost: work in tokens and letters, memory in unpacked bytes.
///
/// Everything a hostile file can make us do is paid from here, so no combination of loops, repeated
/// objects and packed streams costs more than the sum.
pub(crate) struct Budget {
    steps: Cell<usize>,
    bytes: Cell<usize>,
}

impl Budget {
    pub(crate) const fn new(steps: usize, bytes: usize) -> Self {
        Self {
            steps: Cell::new(steps),
            bytes: Cell::new(bytes),
        }
    }

    /// Pays for work.
    pub(crate) fn step(&self, count: usize) -> Result<(), PdfFault> {
        pay(&self.steps, count)
    }

    /// Pays for unpacked bytes.
    pub(crate) fn unpack(&self, count: usize) -> Result<(), PdfFault> {
        pay(&self.bytes, count)
    }

    /// How many bytes may still be unpacked.
    pub(crate) fn bytes_left(&self) -> usize {
        self.bytes.get()
    }
}

fn pay(left: &Cell<usize>, count: usize) -> Result<(), PdfFault> {
    left.set(left.get().checked_sub(count).ok_or(PdfFault::TooMuch)?);
    Ok(())
}

/// A dictionary by the names of its entries, without their slash.
pub(crate) type Dict = BTreeMap<Vec<u8>, Object>;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Object {
    /// `null`, `true`, `false` and whatever else says nothing about text.
    Nothing,
    /// A whole number.
    Integer(i32),
    /// Any other number.
    Real(f64),
    /// `/Name`.
    Name(Vec<u8>),
    /// `(text)` or `<68>`.
    Text(Vec<u8>),
    /// `[…]`.
    Array(Vec<Object>),
    /// `<<…>>`.
    Dict(Dict),
    /// `12 0 R`.
    Reference(u32),
}

impl Object {
    pub(crate) fn number(&self) -> Option<f64> {
        match *self {
            Self::Integer(number) => Some(f64::from(number)),
            Self::Real(number) if number.is_finite() => Some(number),
            _ => None,
        }
    }

    pub(crate) fn index(&self) -> Option<usize> {
        match *self {
            Self::Integer(number) => usize::try_from(number).ok(),
            _ => None,
        }
    }

    pub(crate) fn name(&self) -> Option<&[u8]> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&[u8]> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            _ => None,
        }
    }
}

/// A value, or a word that is none: `obj`, `BT`.
#[derive(Debug, PartialEq)]
pub(crate) enum Token<'b> {
    Object(Object),
    Word(&'b [u8]),
}

/// Deeper nesting is no paper's.
const MAX_DEPTH: usize = 32;

/// Reads values one after another.
pub(crate) struct Lexer<'b> {
    bytes: &'b [u8],
    at: usize,
    budget: &'b Budget,
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

impl<'b> Lexer<'b> {
    pub(crate) fn new(bytes: &'b [u8], at: usize, budget: &'b Budget) -> Self {
        Self { bytes, at, budget }
    }

    pub(crate) fn position(&self) -> usize {
        self.at
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(crate) fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    pub(crate) fn skip_blanks(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self
                    .peek()
                    .is_some_and(|byte| byte != b'\n' && byte != b'\r')
                {
                    self.at += 1;
                }
            } else if is_blank(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// Passes over so many bytes.
    pub(crate) fn skip(&mut self, count: usize) {
        self.at = self.at.saturating_add(count).min(self.bytes.len());
    }

    /// The next value or word; `None` at the end.
    pub(crate) fn token(&mut self) -> Result<Option<Token<'b>>, PdfFault> {
        self.nested(0)
    }

    /// The next value; `None` where a word or nothing stands.
    pub(crate) fn object(&mut self) -> Result<Option<Object>, PdfFault> {
        Ok(match self.token()? {
            Some(Token::Object(object)) => Some(object),
            _ => None,
        })
    }

    fn nested(&mut self, depth: usize) -> Result<Option<Token<'b>>, PdfFault> {
        self.budget.step(1)?;
        if depth > MAX_DEPTH {
            return Err(PdfFault::TooMuch);
        }
        self.skip_blanks();
        let Some(first) = self.peek() else {
            return Ok(None);
        };
        let object = match first {
            b'/' => {
                self.at += 1;
                Object::Name(self.name())
            }
            b'(' => Object::Text(self.literal()?),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                self.at += 2;
                Object::Dict(self.dict(depth)?)
            }
            b'<' => Object::Text(self.hexadecimal()?),
            b'[' => {
                self.at += 1;
                Object::Array(self.array(depth)?)
            }
            b'+' | b'-' | b'.' | b'0'..=b'9' => self.numeric(),
            byte if is_delimiter(byte) => {
                let word = &self.bytes[self.at..=self.at];
                self.at += 1;
                return Ok(Some(Token::Word(word)));
            }
            _ => {
                let word = self.regular();
                match word {
                    b"null" | b"true" | b"false" => Object::Nothing,
                    _ => return Ok(Some(Token::Word(word))),
                }
            }
        };
        Ok(Some(Token::Object(object)))
    }

    /// Everything up to a blank or a delimiter.
    fn regular(&mut self) -> &'b [u8] {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|byte| !is_blank(byte) && !is_delimiter(byte))
        {
            self.at += 1;
        }
        &self.bytes[start..self.at]
    }

    fn name(&mut self) -> Vec<u8> {
        let raw = self.regular();
        let mut name = Vec::with_capacity(raw.len());
        let mut rest = raw;
        while let Some((&byte, tail)) = rest.split_first() {
            rest = tail;
            match (byte, tail) {
                (b'#', [high, low, after @ ..]) => {
                    let digits = (hex_digit(*high), hex_digit(*low));
                    if let (Some(high), Some(low)) = digits {
                        name.push(high * 16 + low);
                        rest = after;
                    } else {
                        name.push(byte);
                    }
                }
                _ => name.push(byte),
            }
        }
        name
    }

    fn numeric(&mut self) -> Object {
        let word = self.regular();
        let text = std::str::from_utf8(word).unwrap_or_default();
        let Some(number) = number(text) else {
            return Object::Nothing;
        };
        // «12 0 R» is one value; so look two words ahead.
        if let Object::Integer(target) = number
            && let Ok(target) = u32::try_from(target)
            && text.len() <= 8
        {
            let start = self.at;
            self.skip_blanks();
            let generation = self.peek().is_some_and(|byte| byte.is_ascii_digit());
            if generation && self.regular().len() <= 5 {
                self.skip_blanks();
                let ends = |byte: Option<&u8>| byte.is_none_or(|&b| is_blank(b) || is_delimiter(b));
                if self.peek() == Some(b'R') && ends(self.bytes.get(self.at + 1)) {
                    self.at += 1;
                    return Object::Reference(target);
                }
            }
            self.at = start;
        }
        number
    }

    fn literal(&mut self) -> Result<Vec<u8>, PdfFault> {
        self.at += 1;
        let start = self.at;
        let mut text = vec![];
        let mut open = 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        break;
                    }
                }
                b'\\' => {
                    text.extend(self.escaped());
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
        self.budget.step((self.at - start) / 8)?;
        Ok(text)
    }

    /// What stands after a backslash.
    fn escaped(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            b'\r' => {
                if self.peek() == Some(b'\n') {
                    self.at += 1;
                }
                return None;
            }
            b'\n' => return None,
            b'0'..=b'7' => {
                let mut code = byte - b'0';
                for _ in 0..2 {
                    match self.peek() {
                        Some(digit @ b'0'..=b'7') => {
                            code = code.wrapping_mul(8).wrapping_add(digit - b'0');
                            self.at += 1;
                        }
                        _ => break,
                    }
                }
                code
            }
            other => other,
        })
    }

    fn hexadecimal(&mut self) -> Result<Vec<u8>, PdfFault> {
        self.at += 1;
        let start = self.at;
        let mut digits = vec![];
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            digits.extend(hex_digit(byte));
        }
        self.budget.step((self.at - start) / 8)?;
        let pair = |pair: &[u8]| pair[0] * 16 + pair.get(1).copied().unwrap_or(0);
        Ok(digits.chunks(2).map(pair).collect())
    }

    fn array(&mut self, depth: usize) -> Result<Vec<Object>, PdfFault> {
        let mut items = vec![];
        loop {
            match self.nested(depth + 1)? {
                Some(Token::Object(item)) => items.push(item),
                Some(Token::Word(b"]" | b"endobj" | b"endstream")) | None => return Ok(items),
                // Another word is a mistake; what follows may still be right.
                Some(Token::Word(_)) => {}
            }
        }
    }

    fn dict(&mut self, depth: usize) -> Result<Dict, PdfFault> {
        let mut dict = Dict::new();
        let mut key = None;
        loop {
            match self.nested(depth + 1)? {
                Some(Token::Object(Object::Name(name))) if key.is_none() => key = Some(name),
                Some(Token::Object(value)) => {
                    if let Some(key) = key.take() {
                        dict.entry(key).or_insert(value);
                    }
                }
                Some(Token::Word(b">")) => {
                    if self.peek() == Some(b'>') {
                        self.at += 1;
                    }
                    return Ok(dict);
                }
                Some(Token::Word(b"endobj" | b"stream")) | None => return Ok(dict),
                Some(Token::Word(_)) => {}
            }
        }
    }
}

fn number(text: &str) -> Option<Object> {
    if let Ok(integer) = text.parse() {
        return Some(Object::Integer(integer));
    }
    let plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+');
    let real = text.len() <= 40 && text.bytes().all(plain);
    real.then(|| text.parse().ok().map(Object::Real)).flatten()
}

pub(crate) const fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(source: &[u8]) -> Object {
        let budget = Budget::new(1000, 0);
        Lexer::new(source, 0, &budget).object().unwrap().unwrap()
    }

    #[test]
    fn values_of_every_kind() {
        assert_eq!(one(b" % note\n 12"), Object::Integer(12));
        assert_eq!(one(b"-.5 "), Object::Real(-0.5));
        assert_eq!(one(b"12 0 R"), Object::Reference(12));
        assert_eq!(one(b"12 0 RG"), Object::Integer(12));
        assert_eq!(one(b"/A#42c"), Object::Name(b"ABc".to_vec()));
        assert_eq!(
            one(b"(a\\(b\\051(c)\\\n)"),
            Object::Text(b"a(b)(c)".to_vec())
        );
        assert_eq!(one(b"<0a 4>"), Object::Text(vec![0x0a, 0x40]));
        let dict = one(b"<</K[1 2]/D<</E true>>>>");
        let dict = dict.dict().unwrap();
        assert_eq!(dict[&b"K"[..]].array().unwrap().len(), 2);
        assert_eq!(dict[&b"D"[..]].dict().unwrap()[&b"E"[..]], Object::Nothing);
    }

    #[test]
    fn nesting_and_length_are_paid_for() {
        let deep = [b'['; 100];
        let budget = Budget::new(1000, 0);
        let fault = Lexer::new(&deep, 0, &budget).object();
        assert_eq!(fault, Err(PdfFault::TooMuch));
        let long = b"[1 1 1 1 1 1 1 1 1 1 1 1]";
        let budget = Budget::new(10, 0);
        let fault = Lexer::new(long, 0, &budget).object();
        assert_eq!(fault, Err(PdfFault::TooMuch));
    }
}
