//! One line of JSON for a program to read: the bytes of `serde_json`, at a third of the cost.
//!
//! `serde_json` looks at every letter for something to escape. A conclusion is thirty kilobytes of our
//! own sentences, in which there is next to nothing to escape, so here a string is looked at thirty-two bytes
//! at a time and copied whole. Whatever a conclusion is not made of is left to `serde_json`.

use crate::digits::Digits;
use serde::ser::{Error, Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::{self, Display, Write};

/// Room for the conclusion of an ordinary life, so that the text does not grow piece by piece.
const ORDINARY: usize = 48 << 10;

/// A document as one line of JSON.
pub(crate) fn line(document: &impl Serialize) -> String {
    let mut line = Line(String::with_capacity(ORDINARY));
    match document.serialize(&mut line) {
        Ok(()) => line.0,
        Err(Unusual) => serde_json::to_string(document).unwrap_or_default(),
    }
}

/// The text as far as it is written.
struct Line(String);

impl Line {
    fn number(&mut self, number: impl Display + Copy + TryInto<u32>) -> Result<(), Unusual> {
        match number.try_into() {
            Ok(number) => self.0.push_str(Digits::of(number).as_str()),
            Err(_) => write!(self.0, "{number}").map_err(|_| Unusual)?,
        }
        Ok(())
    }
}

/// Appends a string with its quotation marks.
pub(crate) fn quote(text: &mut String, string: &str) {
    if is_plain(string.as_bytes()) {
        text.push('"');
        text.push_str(string);
        text.push('"');
    } else {
        text.push_str(&serde_json::to_string(string).unwrap_or_default());
    }
}

/// Whether JSON writes these bytes as they are: no quotation mark, no backslash, no control character.
fn is_plain(bytes: &[u8]) -> bool {
    in_blocks::<32>(bytes)
        .or_else(|| in_blocks::<8>(bytes))
        .unwrap_or_else(|| all_plain(bytes))
}

/// The same by blocks, the last one overlapping; `None` when there are too few bytes for a block.
fn in_blocks<const BYTES: usize>(bytes: &[u8]) -> Option<bool> {
    let last = bytes.last_chunk::<BYTES>()?;
    let (blocks, _) = bytes.as_chunks::<BYTES>();
    Some(blocks.iter().all(|block| all_plain(block)) && all_plain(last))
}

/// The same of a few bytes. Every one is looked at, so that the compiler compares many at once.
fn all_plain(bytes: &[u8]) -> bool {
    let special = bytes.iter().fold(0, |special, &byte| {
        special | u8::from(byte < b' ') | u8::from(byte == b'"') | u8::from(byte == b'\\')
    });
    special == 0
}

/// Something a conclusion is not made of.
#[derive(Debug)]
struct Unusual;

impl Display for Unusual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a part of a conclusion")
    }
}

impl std::error::Error for Unusual {}

impl Error for Unusual {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// What is written between the brackets of a list or of an object.
struct Inside<'a> {
    line: &'a mut Line,
    is_first: bool,
    end: char,
}

impl<'a> Inside<'a> {
    fn begin(line: &'a mut Line, begin: char, end: char) -> Self {
        line.0.push(begin);
        Self {
            line,
            is_first: true,
            end,
        }
    }
}

impl SerializeSeq for Inside<'_> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Unusual> {
        if !self.is_first {
            self.line.0.push(',');
        }
        self.is_first = false;
        item.serialize(&mut *self.line)
    }

    fn end(self) -> Result<(), Unusual> {
        self.line.0.push(self.end);
        Ok(())
    }
}

impl SerializeStruct for Inside<'_> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unusual> {
        // A name is one of ours, so there is nothing to escape in it.
        debug_assert!(is_plain(name.as_bytes()), "{name}");
        self.line
            .0
            .push_str(if self.is_first { "\"" } else { ",\"" });
        self.line.0.push_str(name);
        self.line.0.push_str("\":");
        self.is_first = false;
        value.serialize(&mut *self.line)
    }

    fn end(self) -> Result<(), Unusual> {
        self.line.0.push(self.end);
        Ok(())
    }
}

/// Integers of every size.
macro_rules! integers {
    ($($name:ident: $type:ty,)+) => {
        $(fn $name(self, number: $type) -> Result<(), Unusual> {
            self.number(number)
        })+
    };
}

/// What is left to `serde_json`.
macro_rules! unusual {
    ($($name:ident($($type:ty),*) -> $result:ty,)+) => {
        $(fn $name(self, $(_: $type),*) -> Result<$result, Unusual> {
            Err(Unusual)
        })+
    };
}

type Never = Impossible<(), Unusual>;

impl<'a> Serializer for &'a mut Line {
    type Ok = ();
    type Error = Unusual;
    type SerializeSeq = Inside<'a>;
    type SerializeStruct = Inside<'a>;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStructVariant = Never;

    integers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
    }

    unusual! {
        serialize_f32(f32) -> (),
        serialize_f64(f64) -> (),
        serialize_char(char) -> (),
        serialize_bytes(&[u8]) -> (),
        serialize_unit_struct(&'static str) -> (),
        serialize_unit_variant(&'static str, u32, &'static str) -> (),
        serialize_tuple(usize) -> Never,
        serialize_tuple_struct(&'static str, usize) -> Never,
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never,
        serialize_map(Option<usize>) -> Never,
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never,
    }

    fn serialize_bool(self, is: bool) -> Result<(), Unusual> {
        self.0.push_str(if is { "true" } else { "false" });
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Unusual> {
        quote(&mut self.0, text);
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, text: &T) -> Result<(), Unusual> {
        quote(&mut self.0, &text.to_string());
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unusual> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unusual> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unusual> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unusual> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unusual> {
        Err(Unusual)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'a>, Unusual> {
        Ok(Inside::begin(self, '[', ']'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'a>, Unusual> {
        Ok(Inside::begin(self, '{', '}'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde::Serialize;
    use std::collections::BTreeMap;

    #[derive(Debug, Serialize)]
    struct Part {
        text: String,
        more: Option<String>,
        counts: Vec<u32>,
        year: i16,
        is: bool,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        parts: Vec<Self>,
    }

    fn part() -> impl Strategy<Value = Part> {
        let leaf = (
            any::<String>(),
            any::<Option<String>>(),
            any::<Vec<u32>>(),
            any::<i16>(),
            any::<bool>(),
        )
            .prop_map(|(text, more, counts, year, is)| Part {
                text,
                more,
                counts,
                year,
                is,
                parts: vec![],
            });
        leaf.prop_recursive(3, 12, 4, |inner| {
            prop::collection::vec(inner, 0..4).prop_map(|parts| Part {
                text: "«кавычки», \"кавычки\"".to_owned(),
                more: None,
                counts: vec![],
                year: -1,
                is: true,
                parts,
            })
        })
    }

    proptest! {
        #[test]
        fn every_document_has_the_bytes_of_serde_json(part in part()) {
            prop_assert_eq!(line(&part), serde_json::to_string(&part).unwrap());
        }
    }

    /// At every place of a block, and in what is left after the last block.
    #[test]
    fn what_must_be_escaped_is_found_wherever_it_stands() {
        for length in [1, 2, 31, 32, 33, 63, 64, 65, 100] {
            for place in 0..length {
                for special in ['"', '\\', '\n', '\u{0}', '\u{1f}', '\u{7f}', 'я'] {
                    let mut text = "a".repeat(length);
                    text.replace_range(place..=place, &special.to_string());
                    assert_eq!(line(&text), serde_json::to_string(&text).unwrap());
                }
            }
        }
    }

    #[test]
    fn what_a_conclusion_is_not_made_of_is_left_to_serde_json() {
        let map = BTreeMap::from([("год", 1.5)]);
        assert_eq!(line(&map), r#"{"год":1.5}"#);
    }
}
