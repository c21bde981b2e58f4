//! Days, numbers and decimals as digits, on the stack: a third of a conclusion is digits.
//!
//! `Display` gives the same letters and costs several times more; what is rare is left to it.

use jiff::civil::Date;
use rust_decimal::Decimal;

/// Twenty digits of a `u64`, or twenty-eight after the point of a decimal, and the point.
const LONGEST: usize = 32;

/// ASCII digits, filled in from the end.
pub(crate) struct Digits {
    bytes: [u8; LONGEST],
    begin: usize,
}

impl Digits {
    /// A whole number.
    pub(crate) fn of(number: u32) -> Self {
        let mut digits = Self::empty();
        digits.put_all(number.into());
        digits
    }

    /// A day as `2026-11-23`; `None` before our era.
    pub(crate) fn of_day(day: Date) -> Option<Self> {
        let mut digits = Self::empty();
        digits.put_two(day.day().unsigned_abs());
        digits.put(b'-');
        digits.put_two(day.month().unsigned_abs());
        digits.put(b'-');
        let year = u16::try_from(day.year()).ok()?;
        digits.put_two((year % 100).try_into().ok()?);
        digits.put_two((year / 100).try_into().ok()?);
        Some(digits)
    }

    /// A decimal with every digit it came with; `None` below zero and beyond twenty digits.
    pub(crate) fn of_decimal(value: Decimal) -> Option<Self> {
        let (digits, scale) = parts(value)?;
        Some(Self::fraction(digits, scale, b'.'))
    }

    /// A decimal with a comma and without the zeros that say nothing; `None` as above.
    pub(crate) fn of_short_decimal(value: Decimal) -> Option<Self> {
        let (mut digits, mut scale) = parts(value)?;
        while scale != 0 && digits.is_multiple_of(10) {
            digits /= 10;
            scale -= 1;
        }
        Some(Self::fraction(digits, scale, b','))
    }

    pub(crate) fn as_str(&self) -> &str {
        str::from_utf8(&self.bytes[self.begin..]).unwrap_or_default()
    }

    const fn empty() -> Self {
        Self {
            bytes: [0; LONGEST],
            begin: LONGEST,
        }
    }

    fn fraction(mut rest: u64, scale: u32, point: u8) -> Self {
        let mut digits = Self::empty();
        if scale != 0 {
            for _ in 0..scale {
                digits.put_digit(rest);
                rest /= 10;
            }
            digits.put(point);
        }
        digits.put_all(rest);
        digits
    }

    fn put(&mut self, byte: u8) {
        self.begin -= 1;
        self.bytes[self.begin] = byte;
    }

    /// The last digit of `number`.
    fn put_digit(&mut self, number: u64) {
        self.put(b"0123456789"[usize::try_from(number % 10).unwrap_or(0)]);
    }

    fn put_two(&mut self, number: u8) {
        self.put(b'0' + number % 10);
        self.put(b'0' + number / 10);
    }

    /// All digits of `number`, at least one.
    fn put_all(&mut self, mut number: u64) {
        loop {
            self.put_digit(number);
            number /= 10;
            if number == 0 {
                return;
            }
        }
    }
}

/// The digits of a decimal and how many of them stand after the point.
fn parts(value: Decimal) -> Option<(u64, u32)> {
    // Below zero, also «−0».
    if value.is_sign_negative() {
        return None;
    }
    Some((u64::try_from(value.mantissa()).ok()?, value.scale()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn decimals_are_those_of_display(digits in any::<i128>(), few in 0..200_000_i64, scale in 0..=28_u32) {
            for value in [
                Decimal::from_i128_with_scale(digits >> 34, scale),
                Decimal::from_i128_with_scale(i128::from(few), scale),
                Decimal::new(few, scale % 4),
            ] {
                if let Some(ours) = Digits::of_decimal(value) {
                    prop_assert_eq!(ours.as_str(), value.to_string());
                }
                if let Some(ours) = Digits::of_short_decimal(value) {
                    prop_assert_eq!(ours.as_str(), value.normalize().to_string().replace('.', ","));
                }
            }
        }

        #[test]
        fn numbers_are_those_of_display(number in any::<u32>()) {
            let ours = Digits::of(number);
            prop_assert_eq!(ours.as_str(), number.to_string());
        }

        #[test]
        fn days_are_those_of_display(year in -9999..=9999_i16, month in 1..=12_i8, day in 1..=28_i8) {
            let day = date(year, month, day);
            if let Some(ours) = Digits::of_day(day) {
                prop_assert_eq!(ours.as_str(), day.to_string());
            }
        }
    }

    #[test]
    fn what_is_rare_is_left_to_display() {
        assert!(Digits::of_decimal(Decimal::new(-1, 2)).is_none());
        assert!(Digits::of_decimal(Decimal::MAX).is_none());
        assert!(Digits::of_day(date(-1, 1, 1)).is_none());
        let least = Decimal::from_i128_with_scale(1, 28);
        let digits = Digits::of_decimal(least).map(|digits| digits.as_str().len());
        assert_eq!(digits, Some(30));
        assert!(Digits::of_decimal(Decimal::ZERO).is_some());
    }
}
