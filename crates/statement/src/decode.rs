//! From bytes to text: what kind of file it is, and in which encoding.

use crate::{
    LIMIT,
    refusal::{Format, Refusal},
    values::shortened,
};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};
use std::{borrow::Cow, str};

/// The text of a file that looks like XML.
pub(crate) struct Text<'b> {
    /// The text, from its first `<`.
    pub(crate) text: Cow<'b, str>,
    /// The last character is only half there.
    pub(crate) cut: bool,
}

/// Reads bytes as the text of an XML document, or says what they are instead.
pub(crate) fn decode(bytes: &[u8]) -> Result<Text<'_>, Refusal> {
    if bytes.len() > LIMIT {
        return Err(Refusal::TooLarge);
    }
    let (marked, bytes) = without_mark(bytes);
    let wide = marked
        .or_else(|| wide_without_mark(bytes))
        .filter(|&encoding| encoding != UTF_8);
    if let Some(encoding) = wide {
        return decode_wide(bytes, encoding);
    }

    let bytes = bytes.trim_ascii_start();
    if let Some(format) = format(bytes)? {
        return Err(Refusal::NotXml(format));
    }
    let declared = match marked {
        Some(encoding) => encoding,
        None => declared_encoding(bytes)?,
    };
    if declared == WINDOWS_1251 {
        return Ok(decode_windows_1251(bytes));
    }
    match str::from_utf8(bytes) {
        Ok(text) => Ok(Text {
            text: text.into(),
            cut: false,
        }),
        Err(error) if error.error_len().is_none() => {
            let (whole, _) = bytes.split_at(error.valid_up_to());
            Ok(Text {
                text: String::from_utf8_lossy(whole),
                cut: true,
            })
        }
        Err(_) => Err(Refusal::Garbled { encoding: "UTF-8" }),
    }
}

/// The encoding of the byte order mark, and the bytes after it.
fn without_mark(bytes: &[u8]) -> (Option<&'static Encoding>, &[u8]) {
    match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (Some(encoding), &bytes[length..]),
        None => (None, bytes),
    }
}

/// UTF-16 without a mark, by the `<?` it begins with.
fn wide_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, b'?', 0, ..] => Some(UTF_16LE),
        [0, b'<', 0, b'?', ..] => Some(UTF_16BE),
        _ => None,
    }
}

fn decode_wide<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> Result<Text<'b>, Refusal> {
    let (whole, rest) = bytes.split_at(bytes.len() & !1);
    let (text, damaged) = encoding.decode_without_bom_handling(whole);
    if damaged {
        return Err(Refusal::Garbled { encoding: "UTF-16" });
    }
    let text = text.trim_ascii_start();
    if let Some(format) = format(text.as_bytes())? {
        return Err(Refusal::NotXml(format));
    }
    Ok(Text {
        text: text.to_owned().into(),
        cut: !rest.is_empty(),
    })
}

/// Text of a file that declares windows-1251.
///
/// Editors save such files as UTF-8 and leave the declaration as it was. Russian text in
/// windows-1251 is never valid UTF-8 by chance, so validity decides.
fn decode_windows_1251(bytes: &[u8]) -> Text<'_> {
    let text = match str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => WINDOWS_1251.decode_without_bom_handling(bytes).0,
    };
    Text { text, cut: false }
}

/// The encoding of the XML declaration; UTF-8 when there is none.
fn declared_encoding(bytes: &[u8]) -> Result<&'static Encoding, Refusal> {
    let Some(name) = declared_name(bytes) else {
        return Ok(UTF_8);
    };
    match Encoding::for_label(name) {
        // A declaration of UTF-16 in bytes that read as ASCII is a leftover of somebody's editor.
        Some(encoding) if [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding) => Ok(UTF_8),
        Some(encoding) if encoding == WINDOWS_1251 => Ok(encoding),
        _ => Err(Refusal::Encoding {
            name: shortened(&String::from_utf8_lossy(name), 30),
        }),
    }
}

/// `encoding="…"` of `<?xml … ?>`.
fn declared_name(bytes: &[u8]) -> Option<&[u8]> {
    let declaration = bytes.strip_prefix(b"<?xml")?;
    let end = declaration.windows(2).take(400).position(|w| w == b"?>")?;
    let declaration = &declaration[..end];
    let key = b"encoding";
    let at = declaration.windows(key.len()).position(|w| w == key)?;
    let value = declaration[at + key.len()..]
        .trim_ascii_start()
        .strip_prefix(b"=")?
        .trim_ascii_start();
    let (&quote, value) = value.split_first()?;
    let end = value.iter().position(|&byte| byte == quote)?;
    Some(&value[..end])
}

/// First bytes of formats that are not text.
const SIGNATURES: &[(&[u8], Format)] = &[
    (b"%PDF-", Format::Pdf),
    (b"PK\x03\x04", Format::Zip),
    (b"PK\x05\x06", Format::Zip),
    (b"Rar!", Format::Archive),
    (b"7z\xbc\xaf\x27\x1c", Format::Archive),
    (b"\x1f\x8b", Format::Archive),
    (b"\xff\xd8\xff", Format::Picture),
    (b"\x89PNG", Format::Picture),
    (b"GIF8", Format::Picture),
    (b"RIFF", Format::Picture),
    (b"II*\0", Format::Picture),
    (b"MM\0*", Format::Picture),
    (b"\xd0\xcf\x11\xe0", Format::Office),
    (b"{\\rtf", Format::Office),
    (b"\x30\x82", Format::Signature),
    (b"\x30\x80", Format::Signature),
    (b"-----BEGIN", Format::Signature),
    (b"MII", Format::Signature),
];

/// What the bytes are when they are not XML; blanks at the start are already gone.
fn format(bytes: &[u8]) -> Result<Option<Format>, Refusal> {
    let Some(&first) = bytes.first() else {
        return Err(Refusal::Empty);
    };
    if first == b'<' {
        return Ok(is_web_page(bytes).then_some(Format::Html));
    }
    let by_signature = SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature))
        .map(|&(_, format)| format);
    let head = &bytes[..bytes.len().min(1024)];
    Ok(Some(match by_signature {
        Some(format) => format,
        None if head.get(4..8) == Some(b"ftyp") => Format::Picture,
        // A printer's preamble may stand before the mark of a PDF.
        None if head.windows(5).any(|window| window == b"%PDF-") => Format::Pdf,
        None if first == b'{' || first == b'[' => Format::Json,
        None if head.iter().any(|&byte| byte < b'\t') => Format::Unknown,
        None => Format::Text,
    }))
}

fn is_web_page(bytes: &[u8]) -> bool {
    let head = bytes[..bytes.len().min(1024)].to_ascii_lowercase();
    let opens = |head: &[u8]| head.starts_with(b"<!doctype html") || head.starts_with(b"<html");
    let inside = || head.windows(5).any(|window| window == b"<html");
    opens(&head) || ((head.starts_with(b"<?xml") || head.starts_with(b"<!--")) && inside())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes).unwrap().text.into_owned()
    }

    fn refusal(bytes: &[u8]) -> Refusal {
        decode(bytes).err().unwrap()
    }

    #[test]
    fn utf_8_with_and_without_a_mark() {
        assert_eq!(text("<а/>".as_bytes()), "<а/>");
        assert_eq!(text("\u{feff}<а/>".as_bytes()), "<а/>");
        assert_eq!(text("\n <а/>".as_bytes()), "<а/>");
    }

    #[test]
    fn windows_1251_by_the_declaration() {
        for name in ["windows-1251", "WINDOWS-1251", "cp1251"] {
            let source = format!("<?xml version='1.0' encoding = '{name}'?><Стаж/>");
            let (bytes, _, _) = WINDOWS_1251.encode(&source);
            assert_eq!(text(&bytes), source);
        }
    }

    #[test]
    fn a_file_resaved_as_utf_8_keeps_its_old_declaration() {
        let source = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><Стаж/>";
        assert_eq!(text(source.as_bytes()), source);
        assert_eq!(text(format!("\u{feff}{source}").as_bytes()), source);
        let wide = "<?xml version=\"1.0\" encoding=\"utf-16\"?><Стаж/>";
        assert_eq!(text(wide.as_bytes()), wide);
    }

    #[test]
    fn utf_16_with_and_without_a_mark() {
        let source = "<?xml version='1.0'?><Стаж/>";
        let low: Vec<u8> = source.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let high: Vec<u8> = source.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&low), source);
        assert_eq!(text(&high), source);
        assert_eq!(text(&[&[0xff, 0xfe], &low[..]].concat()), source);
        assert_eq!(text(&[&[0xfe, 0xff], &high[..]].concat()), source);
        assert!(decode(&low[..low.len() - 1]).unwrap().cut);
        let lonely = [&[0xff, 0xfe], &low[..], &[0x00, 0xd8]].concat();
        assert_eq!(refusal(&lonely), Refusal::Garbled { encoding: "UTF-16" });
    }

    #[test]
    fn half_a_letter_at_the_end_is_a_cut() {
        let source = "<Стаж".as_bytes();
        let half = decode(&source[..source.len() - 1]).unwrap();
        assert_eq!((&*half.text, half.cut), ("<Ста", true));
        let middle = [b"<", &[0xd0, b'a'][..], b"/>"].concat();
        assert_eq!(refusal(&middle), Refusal::Garbled { encoding: "UTF-8" });
    }

    #[test]
    fn other_encodings_are_named() {
        for name in ["koi8-r", "ibm866", "выдуманная"] {
            let source = format!("<?xml version='1.0' encoding='{name}'?><a/>");
            let name = name.to_owned();
            assert_eq!(refusal(source.as_bytes()), Refusal::Encoding { name });
        }
    }

    #[test]
    fn nothing_is_empty() {
        for nothing in ["", " \r\n\t", "\u{feff}", "\u{feff} "] {
            assert_eq!(refusal(nothing.as_bytes()), Refusal::Empty);
        }
        assert_eq!(refusal(&[0xff, 0xfe]), Refusal::Empty);
    }

    #[test]
    fn other_formats_are_recognised() {
        let cases: &[(&[u8], Format)] = &[
            (b"%PDF-1.7\n", Format::Pdf),
            (b"@PJL ENTER\r\n%PDF-1.4", Format::Pdf),
            (b"PK\x03\x04\x14\0", Format::Zip),
            (b"Rar!\x1a\x07", Format::Archive),
            (b"\xff\xd8\xff\xe0", Format::Picture),
            (b"\x89PNG\r\n\x1a\n", Format::Picture),
            (b"\0\0\0\x18ftypheic", Format::Picture),
            (b"\xd0\xcf\x11\xe0\xa1", Format::Office),
            (b"{\\rtf1\\ansi", Format::Office),
            (b"\x30\x82\x0a\x10", Format::Signature),
            (b"<!DOCTYPE html><html>", Format::Html),
            (b"\n<HTML lang=ru>", Format::Html),
            (b"<?xml version='1.0'?>\n<html xmlns='x'>", Format::Html),
            (b"{\"ipk\": 1}", Format::Json),
            (b"[1]", Format::Json),
            (b"\x01\x02\x03", Format::Unknown),
            ("Выписка".as_bytes(), Format::Text),
            (&[0xc2, 0xfb, 0xef, 0xe8], Format::Text),
        ];
        for (bytes, format) in cases {
            assert_eq!(refusal(bytes), Refusal::NotXml(*format), "{format:?}");
        }
    }
}
