//! What an edition says: one number, or a table of numbers that depend on a key.
//!
//! Everything is parsed once, when the files are read, so that a lookup is a comparison and no more.

use rust_decimal::Decimal;
use std::fmt;

/// The content of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One number.
    Number(Number),
    /// Numbers by a whole key: full months of deferral, the order of a child.
    Table(Table),
}

/// One exact number: a decimal, or a fraction the law itself writes as a fraction.
///
/// «Одна третья» has no decimal form, so the dependant's third is kept as numerator and
/// denominator. [`Number::times`] multiplies first and divides once, and the caller rounds once.
///
/// ```
/// use law::Number;
/// use rust_decimal::Decimal;
///
/// let third: Number = "1/3".parse().unwrap();
/// assert_eq!(third.decimal(), None);
///
/// let payment: Decimal = "9584.69".parse().unwrap();
/// assert_eq!(third.times(payment).round_dp(2).to_string(), "3194.90");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    numerator: Decimal,
    /// `None` is one: asked on every lookup.
    denominator: Option<Decimal>,
}

impl Number {
    /// The number as a decimal; `None` for a fraction, which would have to be rounded.
    pub fn decimal(self) -> Option<Decimal> {
        match self.denominator {
            None => Some(self.numerator),
            Some(_) => None,
        }
    }

    /// This share of `amount`, unrounded: one multiplication, then one division.
    #[must_use]
    pub fn times(self, amount: Decimal) -> Decimal {
        amount * self.numerator / self.denominator.unwrap_or(Decimal::ONE)
    }
}

impl std::str::FromStr for Number {
    type Err = String;

    /// Reads `"64.10"`, `"30"` or `"1/3"`.
    fn from_str(text: &str) -> Result<Self, String> {
        let (numerator, denominator) = match text.split_once('/') {
            None => (decimal(text)?, Decimal::ONE),
            Some((above, below)) => (Decimal::from(whole(above)?), Decimal::from(whole(below)?)),
        };
        if denominator.is_zero() {
            return Err(format!("деление на ноль в дроби «{text}»"));
        }
        Ok(Self {
            numerator,
            denominator: (denominator != Decimal::ONE).then_some(denominator),
        })
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            None => write!(f, "{}", self.numerator),
            Some(denominator) => write!(f, "{}/{denominator}", self.numerator),
        }
    }
}

/// Rows of a table in rising order of keys, without overlaps.
///
/// Keys between the rows and outside them have no row, and that is an answer: the law gives nothing
/// for eleven months of deferral.
///
/// ```
/// use law::Table;
///
/// let table = Table::parse([("1", "1.8"), ("2", "3.6"), ("3-4", "5.4")]).unwrap();
/// assert_eq!(table.row(4).unwrap().to_string(), "5.4");
/// assert_eq!(table.row(5), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    rows: Vec<Row>,
}

/// One row: the keys it covers and the number they get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The keys of the row.
    pub keys: Keys,
    /// The number for each of them.
    pub number: Decimal,
}

/// The keys of one row, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys {
    /// The first key.
    pub first: u32,
    /// The last key; `None` for «и более».
    pub last: Option<u32>,
}

impl Table {
    /// Reads rows written as `(keys, number)` in any order.
    pub fn parse<'a>(rows: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, String> {
        let mut parsed = rows
            .into_iter()
            .map(|(keys, number)| {
                Ok(Row {
                    keys: keys.parse()?,
                    number: decimal(number)?,
                })
            })
            .collect::<Result<Vec<_>, String>>()?;
        parsed.sort_by_key(|row| row.keys.first);
        for pair in parsed.windows(2) {
            if pair[0]
                .keys
                .last
                .is_none_or(|last| pair[1].keys.first <= last)
            {
                return Err(format!(
                    "строки таблицы «{}» и «{}» пересекаются",
                    pair[0].keys, pair[1].keys
                ));
            }
        }
        if parsed.is_empty() {
            return Err("таблица без строк".to_owned());
        }
        Ok(Self { rows: parsed })
    }

    /// The rows in rising order of keys.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The number for `key`; `None` when no row covers it.
    pub fn row(&self, key: u32) -> Option<Decimal> {
        let after = self.rows.partition_point(|row| row.keys.first <= key);
        let row = self.rows[..after].last()?;
        row.keys.contains(key).then_some(row.number)
    }
}

impl Keys {
    /// Whether `key` is one of these.
    pub fn contains(self, key: u32) -> bool {
        self.first <= key && self.last.is_none_or(|last| key <= last)
    }
}

impl std::str::FromStr for Keys {
    type Err = String;

    /// Reads `"7"` (exactly 7), `"12-23"` (12 to 23) or `"120+"` (120 and more).
    fn from_str(text: &str) -> Result<Self, String> {
        if let Some(first) = text.strip_suffix('+') {
            let first = whole(first)?;
            return Ok(Self { first, last: None });
        }
        let (first, last) = match text.split_once('-') {
            None => (whole(text)?, whole(text)?),
            Some((first, last)) => (whole(first)?, whole(last)?),
        };
        if last < first {
            return Err(format!("в ключе «{text}» конец раньше начала"));
        }
        Ok(Self {
            first,
            last: Some(last),
        })
    }
}

impl fmt::Display for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.last {
            None => write!(f, "{}+", self.first),
            Some(last) if last == self.first => write!(f, "{last}"),
            Some(last) => write!(f, "{}-{last}", self.first),
        }
    }
}

/// A decimal written plainly: digits, at most one point, nothing else.
fn decimal(text: &str) -> Result<Decimal, String> {
    let plain = !text.starts_with('.')
        && !text.ends_with('.')
        && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    plain
        .then(|| Decimal::from_str_exact(text).ok())
        .flatten()
        .ok_or_else(|| format!("«{text}» — не число вида 64.10"))
}

/// A whole number written plainly, without a leading zero.
fn whole(text: &str) -> Result<u32, String> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    plain
        .then(|| text.parse().ok())
        .flatten()
        .ok_or_else(|| format!("«{text}» — не целое число"))
}
