//! A first look at the markup, before anything recursive touches it.
//!
//! The XML library reads nested elements by recursion and compares attributes and namespaces of an
//! element pairwise, so a hostile file could exhaust the stack or the clock. This scanner walks the
//! text once, without recursion, and lets pass only what is small. On well-formed markup it counts
//! exactly; at the first mistake it stops, and so does the library, at the same place.

use crate::{refusal::Refusal, values::shortened};
use roxmltree::{Document, Error, ParsingOptions, TextPos};

/// Elements inside each other; statements have nine.
pub(crate) const MAX_DEPTH: usize = 64;
/// Elements in all; a statement of a long life has about three thousand.
pub(crate) const MAX_ELEMENTS: usize = 20_000;
/// Tags, comments and the like.
const MAX_MARKUP: usize = 4 * MAX_ELEMENTS;
/// Attributes of the elements that are open at once: each may declare a namespace.
const MAX_ATTRIBUTES_IN_SCOPE: usize = 64;
/// Equals signs: the library reserves room for that many attributes.
const MAX_EQUALS_SIGNS: usize = 200_000;
/// CDATA sections: the library copies the text before each.
const MAX_CDATA: usize = 100;

/// Parses text that is small enough into a document.
///
/// # Errors
/// The refusal names the first thing that is too much, or the place where the markup ends or breaks.
pub(crate) fn parse(text: &str, cut: bool) -> Result<Document<'_>, Refusal> {
    let scan = scan(text)?;
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: u32::try_from(3 * MAX_MARKUP).unwrap_or(u32::MAX),
    };
    match Document::parse_with_options(text, options) {
        Ok(document) if !cut => Ok(document),
        Ok(_) => Err(scan.cut()),
        Err(error) => Err(scan.refusal(&error)),
    }
}

/// What the scanner saw up to the end or the first mistake.
struct Scan<'t> {
    text: &'t str,
    /// The end of the last piece of markup that is whole.
    whole: usize,
    open: Vec<Open<'t>>,
    elements: usize,
    /// The text ended inside markup, inside an element or before any element.
    unfinished: bool,
}

/// An element not yet closed.
struct Open<'t> {
    name: &'t str,
    /// Attributes of this element and of those around it.
    attributes: usize,
}

/// What a piece of markup turned out to be.
enum Piece<'t> {
    /// Whole, so many bytes long.
    Whole(usize),
    /// A start tag, so many bytes long.
    Start(usize, Open<'t>),
    /// An empty element, so many bytes long.
    Empty(usize),
    /// An end tag, so many bytes long.
    End(usize),
    /// The text ends inside it.
    Unfinished,
    /// Something the library will refuse.
    Mistake,
}

fn scan(text: &str) -> Result<Scan<'_>, Refusal> {
    if text.bytes().filter(|&byte| byte == b'=').count() > MAX_EQUALS_SIGNS {
        return Err(Refusal::TooMuchMarkup);
    }
    let mut scan = Scan {
        text,
        whole: 0,
        open: Vec::new(),
        elements: 0,
        unfinished: false,
    };
    let mut markup = 0;
    let mut cdata = 0;
    while let Some(found) = text[scan.whole..].find('<') {
        let start = scan.whole + found;
        let rest = &text[start..];
        markup += 1;
        cdata += usize::from(rest.starts_with("<![CDATA["));
        if markup > MAX_MARKUP || cdata > MAX_CDATA {
            return Err(Refusal::TooMuchMarkup);
        }
        let around = scan.open.last().map_or(0, |open| open.attributes);
        let length = match piece(rest, around)? {
            Piece::Whole(length) => length,
            Piece::Empty(length) => {
                scan.count_element(1)?;
                length
            }
            Piece::Start(length, open) => {
                scan.count_element(1)?;
                scan.open.push(open);
                length
            }
            Piece::End(length) if !scan.open.is_empty() => {
                scan.open.pop();
                length
            }
            Piece::Unfinished => {
                scan.unfinished = true;
                return Ok(scan);
            }
            Piece::End(_) | Piece::Mistake => return Ok(scan),
        };
        scan.whole = start + length;
    }
    scan.unfinished = !scan.open.is_empty() || scan.elements == 0;
    Ok(scan)
}

impl Scan<'_> {
    fn count_element(&mut self, more: usize) -> Result<(), Refusal> {
        self.elements += more;
        if self.elements > MAX_ELEMENTS {
            return Err(Refusal::TooManyElements);
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(Refusal::TooDeep);
        }
        Ok(())
    }

    /// The refusal of a text that ends too early.
    fn cut(&self) -> Refusal {
        let end = position(self.text, self.text.len());
        Refusal::Cut {
            line: number(end.row),
            column: number(end.col.saturating_sub(1)).max(1),
            inside: self.open.last().map(|open| shortened(open.name, 40)),
        }
    }

    fn refusal(&self, error: &Error) -> Refusal {
        match error {
            Error::DtdDetected => return Refusal::Doctype,
            Error::NodesLimitReached
            | Error::AttributesLimitReached
            | Error::NamespacesLimitReached => return Refusal::TooMuchMarkup,
            _ => {}
        }
        let placeless = matches!(
            error,
            Error::UnclosedRootNode | Error::UnexpectedEndOfStream | Error::NoRootNode
        );
        let at = error.pos();
        let whole = position(self.text, self.whole);
        if self.unfinished && (placeless || (at.row, at.col) >= (whole.row, whole.col)) {
            return self.cut();
        }
        Refusal::Broken {
            line: number(at.row),
            column: number(at.col),
        }
    }
}

fn number(of: u32) -> usize {
    usize::try_from(of).unwrap_or(usize::MAX)
}

/// Row and column of a byte, counted as the library counts them.
fn position(text: &str, byte: usize) -> TextPos {
    let before = &text[..byte];
    let row = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
    let col = line.chars().count() + 1;
    TextPos::new(
        u32::try_from(row).unwrap_or(u32::MAX),
        u32::try_from(col).unwrap_or(u32::MAX),
    )
}

/// Reads the piece of markup `rest` begins with.
fn piece(rest: &str, attributes_around: usize) -> Result<Piece<'_>, Refusal> {
    if rest.starts_with("<!--") {
        return Ok(up_to(rest, 4, "-->"));
    }
    if rest.starts_with("<![CDATA[") {
        return Ok(up_to(rest, 9, "]]>"));
    }
    if rest.starts_with("<!DOCTYPE") {
        return Err(Refusal::Doctype);
    }
    if rest.starts_with("<?") {
        return Ok(up_to(rest, 2, "?>"));
    }
    if rest.starts_with("</") {
        return Ok(rest
            .find('>')
            .map_or(Piece::Unfinished, |end| Piece::End(end + 1)));
    }
    if rest.starts_with("<!") {
        let begun = ["<!--", "<![CDATA[", "<!DOCTYPE"]
            .iter()
            .any(|whole| whole.starts_with(rest));
        return Ok(if begun {
            Piece::Unfinished
        } else {
            Piece::Mistake
        });
    }
    start_tag(rest, attributes_around)
}

fn up_to<'t>(rest: &str, from: usize, end: &str) -> Piece<'t> {
    rest[from..].find(end).map_or(Piece::Unfinished, |found| {
        Piece::Whole(from + found + end.len())
    })
}

fn start_tag(rest: &str, attributes_around: usize) -> Result<Piece<'_>, Refusal> {
    let bytes = rest.as_bytes();
    let mut attributes = attributes_around;
    let mut quote = None;
    for (index, &byte) in bytes.iter().enumerate().skip(1) {
        match (quote, byte) {
            (_, b'<') => return Ok(Piece::Mistake),
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'=') => {
                attributes += 1;
                if attributes > MAX_ATTRIBUTES_IN_SCOPE {
                    return Err(Refusal::TooMuchMarkup);
                }
            }
            (None, b'>') if bytes[index - 1] == b'/' => return Ok(Piece::Empty(index + 1)),
            (None, b'>') => {
                let name = rest[1..index]
                    .split(|letter: char| letter.is_ascii_whitespace())
                    .next()
                    .unwrap_or_default();
                let open = Open { name, attributes };
                return Ok(Piece::Start(index + 1, open));
            }
            (Some(_) | None, _) => {}
        }
    }
    Ok(Piece::Unfinished)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn refusal(text: &str) -> Refusal {
        parse(text, false).err().unwrap()
    }

    #[test]
    fn ordinary_markup_passes() {
        for text in [
            "<a/>",
            "<?xml version='1.0'?>\n<!-- < > --><a b='>' c=\"/\"><![CDATA[</b>]]><b/>text</a >\n<?x y?>",
            "<а><б x='&lt;'>в</б></а>",
        ] {
            assert!(parse(text, false).is_ok(), "{text}");
        }
    }

    #[test]
    fn the_depth_is_exact() {
        let nested = |depth| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert!(parse(&nested(MAX_DEPTH), false).is_ok());
        assert_eq!(refusal(&nested(MAX_DEPTH + 1)), Refusal::TooDeep);
        let with_empty = format!(
            "{}<b/>{}",
            "<a>".repeat(MAX_DEPTH),
            "</a>".repeat(MAX_DEPTH)
        );
        assert_eq!(refusal(&with_empty), Refusal::TooDeep);
    }

    #[test]
    fn the_number_of_elements_is_exact() {
        let flat = |count| format!("<a>{}</a>", "<b/>".repeat(count));
        assert!(parse(&flat(MAX_ELEMENTS - 1), false).is_ok());
        assert_eq!(refusal(&flat(MAX_ELEMENTS)), Refusal::TooManyElements);
    }

    #[test]
    fn an_unfinished_text_says_where_it_ends() {
        let cut = |line, column, inside: Option<&str>| Refusal::Cut {
            line,
            column,
            inside: inside.map(str::to_owned),
        };
        assert_eq!(refusal("<a>\n <b>text"), cut(2, 8, Some("b")));
        assert_eq!(refusal("<a>\n <b>text</b"), cut(2, 11, Some("b")));
        assert_eq!(refusal("<a><b c='"), cut(1, 9, Some("a")));
        assert_eq!(refusal("<a>&am"), cut(1, 6, Some("a")));
        assert_eq!(refusal("<a><!"), cut(1, 5, Some("a")));
        assert_eq!(refusal("<"), cut(1, 1, None));
        assert_eq!(refusal("<?xml version='1.0'?>"), cut(1, 21, None));
    }

    #[test]
    fn a_mistake_before_the_end_is_not_a_cut() {
        for (text, column) in [
            ("<a><b></a>", 7),
            ("<a>&nbsp;<b>", 4),
            ("<a b=c><d>", 6),
            ("<a></a></a>", 8),
            ("<a/><b/>", 5),
            ("<a><!ELEMENT x></a>", 4),
        ] {
            assert_eq!(refusal(text), Refusal::Broken { line: 1, column }, "{text}");
        }
    }

    /// Well-formed markup of all kinds that may confuse a scanner.
    fn markup() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("text > /".to_owned()),
            Just("<!-- <a> -->".to_owned()),
            Just("<![CDATA[</a><b>]]>".to_owned()),
            Just("<?pi <a> ?>".to_owned()),
            Just("<e/>".to_owned()),
            Just("<e a='/>' b=\"'>\" />".to_owned()),
        ];
        piece.prop_recursive(8, 64, 4, |inner| {
            prop::collection::vec(inner, 0..4)
                .prop_map(|parts| format!("<д x='>'\n>{}</д >", parts.concat()))
        })
    }

    proptest! {
        #[test]
        fn on_well_formed_markup_it_counts_exactly(inside in markup(), at in any::<prop::sample::Index>(), byte in 32_u8..127) {
            let mut text = format!("<а>{inside}</а>");
            for spoilt in [false, true] {
                if spoilt {
                    let ends: Vec<_> = text.char_indices().filter(|(_, letter)| letter.is_ascii()).collect();
                    let (place, _) = ends[at.index(ends.len())];
                    text.replace_range(place..=place, &char::from(byte).to_string());
                }
                if let Ok(document) = Document::parse(&text) {
                    let elements = document.descendants().filter(roxmltree::Node::is_element);
                    let scan = scan(&text).map_err(|refusal| TestCaseError::fail(refusal.to_string()))?;
                    prop_assert_eq!(scan.elements, elements.count(), "{}", text);
                    prop_assert!(!scan.unfinished && scan.open.is_empty(), "{}", text);
                }
            }
        }
    }
}
