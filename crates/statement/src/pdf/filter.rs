//! Unpacking of streams, never beyond the budget.

use super::{
    fault::PdfFault,
    object::{Budget, Dict, Object, hex_digit},
};
use miniz_oxide::inflate::{
    TINFLStatus, decompress_to_vec_with_limit, decompress_to_vec_zlib_with_limit,
};

/// No paper packs a stream more often.
const MAX_FILTERS: usize = 4;

/// The bytes of a stream, unpacked; `None` when they are packed in a way text never is.
pub(crate) fn unpack(
    dict: &Dict,
    data: &[u8],
    budget: &Budget,
) -> Result<Option<Vec<u8>>, PdfFault> {
    let filter = dict.get(&b"Filter"[..]).or_else(|| dict.get(&b"F"[..]));
    let filters: Vec<&[u8]> = match filter {
        None | Some(Object::Nothing) => vec![],
        Some(Object::Name(name)) => vec![name],
        Some(Object::Array(names)) => names.iter().filter_map(Object::name).collect(),
        Some(_) => return Ok(None),
    };
    if filters.len() > MAX_FILTERS {
        return Err(PdfFault::TooMuch);
    }
    if predicted(dict) {
        return Ok(None);
    }
    let mut bytes = data.to_vec();
    budget.unpack(bytes.len())?;
    for filter in filters {
        let next = match filter {
            b"FlateDecode" | b"Fl" => inflate(&bytes, budget)?,
            b"ASCII85Decode" | b"A85" => Some(ascii_85(&bytes)),
            b"ASCIIHexDecode" | b"AHx" => Some(ascii_hex(&bytes)),
            _ => None,
        };
        let Some(next) = next else {
            return Ok(None);
        };
        budget.unpack(next.len())?;
        bytes = next;
    }
    Ok(Some(bytes))
}

/// Predictors serve tables of numbers and pictures; nothing we read has them.
fn predicted(dict: &Dict) -> bool {
    let parameters = dict
        .get(&b"DecodeParms"[..])
        .or_else(|| dict.get(&b"DP"[..]));
    let one = |object: &Object| {
        let dict = object.dict();
        let predictor = dict.and_then(|dict| dict.get(&b"Predictor"[..]));
        predictor
            .and_then(Object::index)
            .is_some_and(|kind| kind > 1)
    };
    match parameters {
        Some(Object::Array(items)) => items.iter().any(one),
        Some(object) => one(object),
        None => false,
    }
}

fn inflate(data: &[u8], budget: &Budget) -> Result<Option<Vec<u8>>, PdfFault> {
    let limit = budget.bytes_left();
    let unpacked = decompress_to_vec_zlib_with_limit(data, limit)
        // Some programs leave out the two bytes of the zlib header.
        .or_else(|error| match error.status {
            TINFLStatus::Failed => decompress_to_vec_with_limit(data, limit),
            _ => Err(error),
        });
    match unpacked {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.status == TINFLStatus::HasMoreOutput => Err(PdfFault::TooMuch),
        Err(_) => Ok(None),
    }
}

fn ascii_hex(data: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = data
        .iter()
        .take_while(|&&byte| byte != b'>')
        .filter_map(|&byte| hex_digit(byte))
        .collect();
    let pair = |pair: &[u8]| pair[0] * 16 + pair.get(1).copied().unwrap_or(0);
    digits.chunks(2).map(pair).collect()
}

fn ascii_85(data: &[u8]) -> Vec<u8> {
    let mut bytes = vec![];
    let mut group = vec![];
    for &byte in data {
        match byte {
            b'~' => break,
            b'z' if group.is_empty() => bytes.extend([0; 4]),
            b'!'..=b'u' => group.push(byte - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            bytes.extend(four_bytes(&group));
            group.clear();
        }
    }
    if group.len() > 1 {
        let short = group.len() - 1;
        group.resize(5, 84);
        bytes.extend(&four_bytes(&group)[..short]);
    }
    bytes
}

fn four_bytes(group: &[u8]) -> [u8; 4] {
    let number = group.iter().fold(0_u32, |number, &digit| {
        number.wrapping_mul(85).wrapping_add(u32::from(digit))
    });
    number.to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec_zlib;

    fn packed(filter: &str) -> Dict {
        let name = Object::Name(filter.as_bytes().to_vec());
        Dict::from([(b"Filter".to_vec(), name)])
    }

    fn unpacked(filter: &str, data: &[u8]) -> Result<Option<Vec<u8>>, PdfFault> {
        unpack(&packed(filter), data, &Budget::new(0, 10_000))
    }

    #[test]
    fn each_filter_gives_back_what_was_packed() {
        let text = b"BT (abc) Tj ET";
        let zlib = compress_to_vec_zlib(text, 6);
        assert_eq!(unpacked("FlateDecode", &zlib).unwrap().unwrap(), text);
        let hex = unpacked("ASCIIHexDecode", b"42 54>").unwrap().unwrap();
        assert_eq!(hex, b"BT");
        let base = unpacked("ASCII85Decode", b"87cURDZ~>").unwrap().unwrap();
        assert_eq!(base, b"Hello");
        assert_eq!(unpacked("DCTDecode", b"").unwrap(), None);
    }

    #[test]
    fn a_bomb_costs_no_more_than_the_budget() {
        let bomb = compress_to_vec_zlib(&vec![0; 1 << 20], 9);
        assert_eq!(unpacked("FlateDecode", &bomb), Err(PdfFault::TooMuch));
    }
}
