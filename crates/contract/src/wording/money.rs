//! Roubles and kopecks.

use super::{
    number::grouped,
    plural::{KOPECK, ROUBLE},
};
use rust_decimal::Decimal;

/// «13 852,72 ₽», on one line.
pub fn short(roubles: Decimal) -> String {
    let (whole, kopecks) = parts(roubles);
    format!("{},{kopecks}\u{a0}₽", grouped(&whole))
}

/// «13 852 рубля 72 копейки», as it is read aloud.
pub fn long(roubles: Decimal) -> String {
    let (whole, kopecks) = parts(roubles);
    let last = |digits: &str| {
        let tail = digits.len().saturating_sub(2);
        digits
            .get(tail..)
            .and_then(|tail| tail.parse().ok())
            .unwrap_or(0)
    };
    let said = format!("{} {}", grouped(&whole), ROUBLE.after(last(&whole)));
    match last(&kopecks) {
        0 => said,
        n => format!("{said} {}", KOPECK.counted(n)),
    }
}

/// Roubles with two digits after the point, as the contract writes them.
pub(crate) fn in_kopecks(roubles: Decimal) -> Decimal {
    let mut roubles = roubles;
    roubles.rescale(2);
    roubles
}

fn parts(roubles: Decimal) -> (String, String) {
    let exact = in_kopecks(roubles).to_string();
    let (whole, kopecks) = exact.split_once('.').unwrap_or((&exact, "00"));
    (whole.to_owned(), kopecks.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_on_one_line_and_said_with_its_words() {
        let sum = Decimal::new(1_385_272, 2);
        assert_eq!(short(sum), "13\u{a0}852,72\u{a0}₽");
        assert_eq!(long(sum), "13\u{a0}852 рубля 72 копейки");
        assert_eq!(long(Decimal::from(21)), "21 рубль");
        assert_eq!(long(Decimal::new(1_111, 1)), "111 рублей 10 копеек");
        assert_eq!(in_kopecks(Decimal::new(95_847, 1)).to_string(), "9584.70");
    }
}
