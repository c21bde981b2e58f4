//! What a picture is and how many points it has, before anybody unpacks it.

use crate::{LIMIT, OcrFault};

/// A page at 400 dpi has sixteen million points; some millions of bytes may unpack to far more.
pub(crate) const MOST_POINTS: u64 = 40_000_000;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xff\xd8\xff";

/// Whether the bytes are a PNG or a JPEG.
pub fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(PNG) || bytes.starts_with(JPEG)
}

/// Refuses what is no picture of a page.
pub(crate) fn check(bytes: &[u8]) -> Result<(), OcrFault> {
    if bytes.len() > LIMIT {
        return Err(OcrFault::TooLarge);
    }
    let (width, height) = if bytes.starts_with(PNG) {
        png(bytes)
    } else {
        jpeg(bytes)
    }
    .ok_or(OcrFault::Unreadable)?;
    match width * height {
        0 => Err(OcrFault::Unreadable),
        points if points > MOST_POINTS => Err(OcrFault::TooLarge),
        _ => Ok(()),
    }
}

/// Width and height of the first chunk.
fn png(bytes: &[u8]) -> Option<(u64, u64)> {
    let four = |at: usize| {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u64::from(u32::from_be_bytes(four)))
    };
    (bytes.get(12..16)? == b"IHDR").then(|| Some((four(16)?, four(20)?)))?
}

/// Width and height of the first frame.
fn jpeg(bytes: &[u8]) -> Option<(u64, u64)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let [0xff, marker, high, low, body @ ..] = rest else {
            return None;
        };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        // C4, C8 and CC are tables, not frames.
        if (0xc0..=0xcf).contains(marker) && ![0xc4, 0xc8, 0xcc].contains(marker) {
            let [_, h1, h2, w1, w2, ..] = body else {
                return None;
            };
            let pair = |high: &u8, low: &u8| u64::from(u16::from_be_bytes([*high, *low]));
            return Some((pair(w1, w2), pair(h1, h2)));
        }
        rest = rest.get(length.checked_add(2).filter(|_| length >= 2)?..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let head = [PNG, b"\0\0\0\x0dIHDR"].concat();
        [&head[..], &width.to_be_bytes(), &height.to_be_bytes()].concat()
    }

    #[test]
    fn points_are_counted_before_unpacking() {
        assert_eq!(check(&png_of(1654, 2339)), Ok(()));
        assert_eq!(check(&png_of(60_000, 60_000)), Err(OcrFault::TooLarge));
        assert_eq!(check(&png_of(0, 10)), Err(OcrFault::Unreadable));
        assert_eq!(check(&png_of(10, 10)[..20]), Err(OcrFault::Unreadable));
        let frame = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\x10\0\x08\0\x03";
        assert_eq!(jpeg(frame), Some((2048, 4096)));
        assert_eq!(check(b"\xff\xd8\xff\xe0\0\0"), Err(OcrFault::Unreadable));
        assert_eq!(check(b"GIF89a"), Err(OcrFault::Unreadable));
    }
}
