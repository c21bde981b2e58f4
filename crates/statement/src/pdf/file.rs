//! Objects of a PDF and the order of its pages.
//!
//! The table of contents at the end of a PDF is not used: it may be cut, wrong or hostile. Objects
//! are found where they stand, in one pass; a later one of the same number replaces an earlier one,
//! which is what an updated file means.

use super::{
    MAX_PAGES,
    fault::PdfFault,
    filter,
    object::{Budget, Dict, Lexer, Object, Token},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// An object where it stands; a stream has its packed bytes.
struct Entry {
    object: Object,
    stream: Option<Range<usize>>,
}

/// All objects of a file.
pub(crate) struct File<'b> {
    bytes: &'b [u8],
    budget: &'b Budget,
    entries: BTreeMap<u32, Entry>,
    root: Option<Object>,
    encrypted: bool,
}

/// A page: its own dictionary and what it inherits.
pub(crate) struct Page<'f> {
    pub(crate) dict: &'f Dict,
    pub(crate) resources: Option<&'f Dict>,
    /// Quarter turns clockwise.
    pub(crate) turns: u8,
}

/// How often a reference may lead to another reference.
const MAX_HOPS: usize = 8;

/// How deep the tree of pages may be.
const MAX_LEVELS: usize = 32;

impl<'b> File<'b> {
    pub(crate) fn read(bytes: &'b [u8], budget: &'b Budget) -> Result<Self, PdfFault> {
        let mut file = Self {
            bytes,
            budget,
            entries: BTreeMap::new(),
            root: None,
            encrypted: false,
        };
        file.scan()?;
        if file.encrypted {
            return Err(PdfFault::Encrypted);
        }
        Ok(file)
    }

    /// Finds `12 0 obj` and `trailer` from the beginning to the end.
    fn scan(&mut self) -> Result<(), PdfFault> {
        let bytes = self.bytes;
        let mut at = 0;
        let mut streams_end = true;
        while at < bytes.len() {
            let rest = &bytes[at..];
            if rest.starts_with(b"trailer") {
                let mut lexer = Lexer::new(bytes, at + 7, self.budget);
                if let Some(Object::Dict(dict)) = lexer.object()? {
                    self.take_trailer(&dict);
                    at = lexer.position();
                    continue;
                }
            } else if rest.starts_with(b"obj")
                && let Some(number) = number_before(&bytes[..at])
            {
                at = self.entry(number, at + 3, &mut streams_end)?;
                continue;
            }
            at += 1;
        }
        Ok(())
    }

    /// Reads the object that stands at `start`; says where to look on.
    fn entry(
        &mut self,
        number: u32,
        start: usize,
        streams_end: &mut bool,
    ) -> Result<usize, PdfFault> {
        let mut lexer = Lexer::new(self.bytes, start, self.budget);
        let Some(Token::Object(object)) = lexer.token()? else {
            return Ok(start);
        };
        lexer.skip_blanks();
        let mut end = lexer.position();
        let mut stream = None;
        if let Object::Dict(dict) = &object
            && lexer.rest().starts_with(b"stream")
        {
            lexer.skip(6);
            match lexer.rest() {
                [b'\r', b'\n', ..] => lexer.skip(2),
                [b'\r' | b'\n', ..] => lexer.skip(1),
                _ => {}
            }
            let from = lexer.position();
            if let Some(to) = self.end_of_stream(dict, from, streams_end) {
                stream = Some(from..to);
                end = to;
            }
        }
        if let (Object::Dict(dict), Some(range)) = (&object, &stream) {
            self.take_trailer(dict);
            if is_of_type(dict, b"ObjStm") {
                let data = &self.bytes[range.clone()];
                if let Some(content) = filter::unpack(dict, data, self.budget)? {
                    self.packed_objects(dict, &content)?;
                }
            }
        }
        self.entries.insert(number, Entry { object, stream });
        Ok(end)
    }

    /// Where a stream ends: by its length when that is right, else by the word after it.
    fn end_of_stream(&self, dict: &Dict, from: usize, streams_end: &mut bool) -> Option<usize> {
        let length = dict.get(&b"Length"[..]).and_then(Object::index);
        if let Some(to) = length.and_then(|length| from.checked_add(length))
            && let Some(after) = self.bytes.get(to..)
            && after.len() > 8
        {
            let after = &after[..after.len().min(12)];
            if after.trim_ascii_start().starts_with(b"endstream") {
                return Some(to);
            }
        }
        // Without this, a file of headless streams would be searched to its end for each.
        if !*streams_end {
            return None;
        }
        let found = find(&self.bytes[from..], b"endstream");
        *streams_end = found.is_some();
        found.map(|length| from + length)
    }

    fn take_trailer(&mut self, dict: &Dict) {
        let trailer = is_of_type(dict, b"XRef") || dict.contains_key(&b"Size"[..]);
        if !trailer {
            return;
        }
        self.encrypted |= dict.contains_key(&b"Encrypt"[..]);
        if let Some(root) = dict.get(&b"Root"[..]) {
            self.root = Some(root.clone());
        }
    }

    /// Objects that stand packed inside a stream.
    fn packed_objects(&mut self, dict: &Dict, content: &[u8]) -> Result<(), PdfFault> {
        let value = |key: &[u8]| dict.get(key).and_then(Object::index);
        let (Some(count), Some(first)) = (value(b"N"), value(b"First")) else {
            return Ok(());
        };
        let mut index = Lexer::new(content, 0, self.budget);
        for _ in 0..count {
            let (Some(number), Some(offset)) = (index.object()?, index.object()?) else {
                return Ok(());
            };
            let number = number.index().and_then(|number| u32::try_from(number).ok());
            let place = offset.index().and_then(|offset| offset.checked_add(first));
            let (Some(number), Some(place)) = (number, place) else {
                continue;
            };
            if let Some(object) = Lexer::new(content, place, self.budget).object()? {
                let stream = None;
                self.entries.insert(number, Entry { object, stream });
            }
        }
        Ok(())
    }

    /// The object behind a reference.
    pub(crate) fn resolve<'f>(&'f self, object: &'f Object) -> &'f Object {
        let mut object = object;
        for _ in 0..MAX_HOPS {
            let Object::Reference(number) = object else {
                return object;
            };
            match self.entries.get(number) {
                Some(entry) => object = &entry.object,
                None => return &Object::Nothing,
            }
        }
        &Object::Nothing
    }

    /// The value of an entry, references followed.
    pub(crate) fn get<'f>(&'f self, dict: &'f Dict, key: &[u8]) -> Option<&'f Object> {
        dict.get(key).map(|object| self.resolve(object))
    }

    pub(crate) fn dict<'f>(&'f self, dict: &'f Dict, key: &[u8]) -> Option<&'f Dict> {
        self.get(dict, key)?.dict()
    }

    /// The unpacked bytes of a stream, with its dictionary.
    pub(crate) fn stream(&self, object: &Object) -> Result<Option<(&Dict, Vec<u8>)>, PdfFault> {
        let mut number = match object {
            Object::Reference(number) => *number,
            _ => return Ok(None),
        };
        for _ in 0..MAX_HOPS {
            let Some(entry) = self.entries.get(&number) else {
                return Ok(None);
            };
            match (&entry.object, &entry.stream) {
                (Object::Reference(next), _) => number = *next,
                (Object::Dict(dict), Some(range)) => {
                    let data = &self.bytes[range.clone()];
                    let unpacked = filter::unpack(dict, data, self.budget)?;
                    return Ok(unpacked.map(|bytes| (dict, bytes)));
                }
                _ => return Ok(None),
            }
        }
        Ok(None)
    }

    /// The pages in their order.
    pub(crate) fn pages(&self) -> Result<Vec<Page<'_>>, PdfFault> {
        let root = self.root.as_ref().map(|root| self.resolve(root));
        let catalog = root.and_then(Object::dict).or_else(|| {
            let dicts = self
                .entries
                .values()
                .filter_map(|entry| entry.object.dict());
            dicts.into_iter().find(|dict| is_of_type(dict, b"Catalog"))
        });
        let mut walk = Walk {
            file: self,
            seen: BTreeSet::new(),
            pages: vec![],
        };
        if let Some(tree) = catalog.and_then(|catalog| catalog.get(&b"Pages"[..])) {
            walk.node(tree, None, 0, 0)?;
        }
        if walk.pages.is_empty() {
            return Err(PdfFault::Damaged);
        }
        Ok(walk.pages)
    }
}

struct Walk<'f, 'b> {
    file: &'f File<'b>,
    seen: BTreeSet<u32>,
    pages: Vec<Page<'f>>,
}

impl<'f> Walk<'f, '_> {
    fn node(
        &mut self,
        node: &'f Object,
        resources: Option<&'f Dict>,
        turns: u8,
        level: usize,
    ) -> Result<(), PdfFault> {
        self.file.budget.step(1)?;
        if level > MAX_LEVELS {
            return Err(PdfFault::TooMuch);
        }
        if let Object::Reference(number) = node
            && !self.seen.insert(*number)
        {
            return Ok(());
        }
        let Some(dict) = self.file.resolve(node).dict() else {
            return Ok(());
        };
        let resources = self.file.dict(dict, b"Resources").or(resources);
        let turns = match self.file.get(dict, b"Rotate") {
            Some(Object::Integer(degrees)) => {
                u8::try_from(degrees.rem_euclid(360) / 90).unwrap_or(0)
            }
            _ => turns,
        };
        if let Some(Object::Array(kids)) = self.file.get(dict, b"Kids") {
            for kid in kids {
                self.node(kid, resources, turns, level + 1)?;
            }
            return Ok(());
        }
        if self.pages.len() == MAX_PAGES {
            return Err(PdfFault::TooManyPages);
        }
        self.pages.push(Page {
            dict,
            resources,
            turns,
        });
        Ok(())
    }
}

pub(crate) fn is_of_type(dict: &Dict, name: &[u8]) -> bool {
    dict.get(&b"Type"[..]).and_then(Object::name) == Some(name)
}

/// «12 0 » at the end of the bytes is 12.
fn number_before(bytes: &[u8]) -> Option<u32> {
    let (bytes, _) = digits_before(bytes)?;
    let (_, number) = digits_before(bytes)?;
    std::str::from_utf8(number).ok()?.parse().ok()
}

/// Takes blanks and then at most ten digits off the end.
fn digits_before(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let near = &bytes[bytes.len().saturating_sub(20)..];
    let blanks = near.len() - near.trim_ascii_end().len();
    let bytes = &bytes[..bytes.len() - blanks];
    let digits = bytes.iter().rev().take(10);
    let count = digits.take_while(|byte| byte.is_ascii_digit()).count();
    (count > 0 && blanks > 0).then(|| bytes.split_at(bytes.len() - count))
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}
