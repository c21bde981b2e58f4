//! One legal number: its file, its editions, and the lookup by day.
//!
//! The shape of the file is checked when it is read (order, no overlap, no undeclared gap), because
//! the lookup is a binary search and would answer wrongly over a disordered list.

use crate::{
    edition::{Confidence, Edition, Status},
    error::{Day, LawError},
    value::{Number, Table, Value},
};
use jiff::civil::Date;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A legal number with all its editions.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// `<theme>.<name>`, the same as the path of the file. A slice of the embedded file, so that a
    /// conclusion can carry it for free.
    pub id: &'static str,
    /// What the number is, in Russian.
    pub title: &'static str,
    /// What it is measured in.
    pub unit: Unit,
    /// The last day somebody compared the file with the sources it names.
    pub checked_on: Date,
    /// Why days between the editions may be without a value; `None` when they may not.
    pub gaps_allowed: Option<String>,
    /// Editions in force and planned, oldest first.
    pub editions: Vec<Edition>,
    /// Editions replaced backwards in time, oldest first. Never looked up.
    pub superseded: Vec<Edition>,
}

/// What a number is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Roubles, two digits after the point.
    Rub,
    /// Individual pension coefficients.
    Ipk,
    /// Whole years.
    Years,
    /// Whole months.
    Months,
    /// A share of something: `0.25`, `1/3`.
    Share,
    /// A multiplier: `1.07`.
    Factor,
    /// Percents: `16` is 16 %.
    Percent,
    /// An indexation multiplier.
    Index,
    /// How many of something.
    Count,
}

impl Unit {
    /// The unit in words, as it stands after a number in a table.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Rub => "руб.",
            Self::Ipk => "ИПК",
            Self::Years => "лет",
            Self::Months => "мес.",
            Self::Share => "доля",
            Self::Factor => "коэффициент",
            Self::Percent => "%",
            Self::Index => "индекс",
            Self::Count => "число",
        }
    }

    /// Whether a fractional value would be a mistake in the file.
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Years | Self::Months | Self::Count)
    }
}

/// A run of days with values and of one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The first day.
    pub from: Date,
    /// The last day, included; `None` when the run is open.
    pub to: Option<Date>,
    /// In force or planned.
    pub status: Status,
}

impl Parameter {
    /// The edition in force or planned on `day`; `None` where the law says nothing we know.
    ///
    /// Use it where absence is an ordinary answer: outside 2019–2020 there is no six-month relief.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use law::Law;
    ///
    /// let relief = &Law::embedded().six_month_relief;
    /// assert!(relief.find(date(2020, 12, 31)).is_some());
    /// assert!(relief.find(date(2021, 1, 1)).is_none());
    /// ```
    pub fn find(&self, day: Date) -> Option<&Edition> {
        // Most days asked about are of the newest edition.
        let newest = self.editions.last().filter(|newest| newest.from <= day);
        let begun = newest.or_else(|| {
            let after = self.editions.partition_point(|edition| edition.from <= day);
            self.editions[..after].last()
        });
        begun.filter(|edition| edition.to.is_none_or(|to| day <= to))
    }

    /// The edition in force or planned on `day`. A gap is an error: no neighbour is ever borrowed.
    ///
    /// A plan is returned too and must be called a plan where its number is shown.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use law::Law;
    ///
    /// let price = &Law::embedded().ipk_price;
    /// assert!(!price.on(date(2026, 11, 23)).unwrap().is_planned());
    /// assert!(price.on(date(2027, 3, 1)).unwrap().is_planned());
    /// assert!(price.on(date(2027, 1, 1)).is_err());
    /// ```
    pub fn on(&self, day: Date) -> Result<&Edition, LawError> {
        self.find(day).ok_or_else(|| LawError::NotInForce {
            id: self.id,
            title: self.title,
            on: day,
            known: self.coverage(),
        })
    }

    /// The decimal in force or planned on `day`.
    pub fn number_on(&self, day: Date) -> Result<Decimal, LawError> {
        self.single_on(day)?
            .decimal()
            .ok_or_else(|| self.not_a_number(day, "обыкновенная дробь", "умножайте на неё сумму"))
    }

    /// The whole number in force or planned on `day`: years, months, counts.
    pub fn count_on(&self, day: Date) -> Result<u32, LawError> {
        let value = self.number_on(day)?;
        let whole = value.is_integer().then_some(value);
        whole
            .and_then(|whole| whole.to_u32())
            .ok_or(LawError::NotWhole {
                id: self.id,
                title: self.title,
                on: day,
                value,
            })
    }

    /// The number in force or planned on `day`, taken of `amount` and not rounded.
    ///
    /// The way to apply a share: it is exact also where the share is a fraction such as one third.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use law::Law;
    ///
    /// let law = Law::embedded();
    /// let day = date(2025, 6, 1);
    /// let payment = law.fixed_payment.number_on(day).unwrap();
    /// let dependant = law.dependant_share.times_on(day, payment).unwrap();
    /// assert_eq!(dependant.round_dp(2).to_string(), "2969.23");
    /// ```
    pub fn times_on(&self, day: Date, amount: Decimal) -> Result<Decimal, LawError> {
        Ok(self.single_on(day)?.times(amount))
    }

    /// The row of the table for `key` on `day`; `Ok(None)` where the law has no row for this key.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use law::Law;
    ///
    /// let premium = &Law::embedded().deferral_coefficient_general;
    /// let day = date(2026, 5, 1);
    /// assert_eq!(premium.row_on(day, 11), Ok(None));
    /// assert_eq!(premium.row_on(day, 65).unwrap().unwrap().to_string(), "1.45");
    /// ```
    pub fn row_on(&self, day: Date, key: u32) -> Result<Option<Decimal>, LawError> {
        Ok(self.table_on(day)?.row(key))
    }

    /// The table in force or planned on `day`, for whoever asks for many of its rows.
    pub fn table_on(&self, day: Date) -> Result<&Table, LawError> {
        match &self.on(day)?.value {
            Value::Table(table) => Ok(table),
            Value::Number(_) => Err(LawError::NotATable {
                id: self.id,
                title: self.title,
                on: day,
            }),
        }
    }

    /// The last day covered by an edition in force; `None` when the newest of them is open.
    ///
    /// After this day an answer rests on a plan or does not exist.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use law::Law;
    ///
    /// let law = Law::embedded();
    /// assert_eq!(law.ipk_price.last_in_force_day(), Some(date(2026, 12, 31)));
    /// assert_eq!(law.required_coefficient.last_in_force_day(), None);
    /// ```
    pub fn last_in_force_day(&self) -> Option<Date> {
        let newest = self
            .editions
            .iter()
            .rfind(|edition| edition.status == Status::InForce)?;
        newest.to
    }

    /// The days for which there are values, as runs without holes.
    pub fn coverage(&self) -> Vec<Coverage> {
        let mut runs: Vec<Coverage> = vec![];
        for edition in &self.editions {
            match runs.last_mut() {
                Some(run) if run.status == edition.status && touches(run.to, edition.from) => {
                    run.to = edition.to;
                }
                _ => runs.push(Coverage {
                    from: edition.from,
                    to: edition.to,
                    status: edition.status,
                }),
            }
        }
        runs
    }

    /// Reads one file; `path` is for messages only.
    pub(crate) fn parse(path: &str, text: &'static str) -> Result<Self, LawError> {
        File::read(text)
            .and_then(File::check)
            .map_err(|reason| LawError::Malformed {
                path: path.to_owned(),
                reason,
            })
    }

    fn single_on(&self, day: Date) -> Result<Number, LawError> {
        self.on(day)?
            .number()
            .ok_or_else(|| self.not_a_number(day, "таблица", "спросите её строку"))
    }

    fn not_a_number(&self, on: Date, found: &'static str, advice: &'static str) -> LawError {
        LawError::NotANumber {
            id: self.id,
            title: self.title,
            on,
            found,
            advice,
        }
    }
}

/// Whether the day after `to` is `from`.
fn touches(to: Option<Date>, from: Date) -> bool {
    to.and_then(|to| to.tomorrow().ok()) == Some(from)
}

/// A parameter file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    id: &'a str,
    title: &'a str,
    unit: Unit,
    checked_on: String,
    gaps_allowed: Option<String>,
    #[serde(rename = "edition")]
    editions: Vec<WrittenEdition>,
}

/// An edition as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenEdition {
    from: String,
    to: Option<String>,
    status: Status,
    value: WrittenValue,
    citation: String,
    source: String,
    url: Option<String>,
    confidence: Confidence,
    published: Option<String>,
    note: Option<String>,
}

/// `value = "64.10"` or `value = { "1" = "1.8", "3+" = "5.4" }`.
#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenValue {
    Number(String),
    Table(BTreeMap<String, String>),
}

impl File<'static> {
    fn read(text: &'static str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start));
            let line = before.map_or(1, |before| before.matches('\n').count() + 1);
            let message = error.message().replace('\n', " ");
            format!("строка {line} не разобрана ({message})")
        })
    }

    fn check(self) -> Result<Parameter, String> {
        let mut editions = vec![];
        let mut superseded = vec![];
        for written in self.editions {
            let edition = written.check()?;
            match edition.status {
                Status::Superseded => superseded.push(edition),
                Status::InForce | Status::Planned => editions.push(edition),
            }
        }
        if editions.is_empty() {
            return Err("ни одной действующей редакции".to_owned());
        }
        for pair in editions.windows(2) {
            in_order(&pair[0], &pair[1], self.gaps_allowed.is_some())?;
        }
        Ok(Parameter {
            id: self.id,
            title: self.title,
            unit: self.unit,
            checked_on: day(&self.checked_on)?,
            gaps_allowed: self.gaps_allowed,
            editions,
            superseded,
        })
    }
}

impl WrittenEdition {
    fn check(self) -> Result<Edition, String> {
        let from = day(&self.from)?;
        let to = self.to.as_deref().map(day).transpose()?;
        if to.is_some_and(|to| to < from) {
            return Err(format!(
                "редакция с {} кончается раньше, чем начинается",
                Day(from)
            ));
        }
        let value = match self.value {
            WrittenValue::Number(text) => Value::Number(text.parse()?),
            WrittenValue::Table(rows) => Value::Table(Table::parse(
                rows.iter()
                    .map(|(keys, number)| (keys.as_str(), number.as_str())),
            )?),
        };
        Ok(Edition {
            from,
            to,
            status: self.status,
            value,
            citation: self.citation,
            source: self.source,
            url: self.url,
            confidence: self.confidence,
            published: self.published.as_deref().map(day).transpose()?,
            note: self.note,
        })
    }
}

/// Two neighbouring editions: the later starts on the day after the earlier ends.
fn in_order(earlier: &Edition, later: &Edition, gaps_allowed: bool) -> Result<(), String> {
    let Some(to) = earlier.to else {
        return Err(format!(
            "редакция с {} открыта, но не последняя",
            Day(earlier.from)
        ));
    };
    if later.from <= to {
        return Err(format!(
            "редакция с {} пересекается с редакцией с {}",
            Day(later.from),
            Day(earlier.from)
        ));
    }
    if !gaps_allowed && !touches(Some(to), later.from) {
        return Err(format!(
            "после {} пробел, а причина в gaps_allowed не названа",
            Day(to)
        ));
    }
    Ok(())
}

/// A day in the one spelling files use: `2026-11-23`.
fn day(text: &str) -> Result<Date, String> {
    text.parse::<Date>()
        .ok()
        .filter(|day| day.to_string() == text)
        .ok_or_else(|| format!("«{text}» — не день вида 2026-11-23"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::fmt::Write;

    /// A decimal written as a literal.
    macro_rules! dec {
        ($number:literal) => {
            stringify!($number).parse::<Decimal>().unwrap()
        };
    }

    /// A file with the given editions: `(from, to, status, value)`.
    fn file(head: &str, editions: &[(&str, &str, &str, &str)]) -> String {
        let mut text = format!(
            "id = \"demo.number\"\ntitle = \"Число\"\nunit = \"rub\"\nchecked_on = \"2026-11-23\"\n{head}\n"
        );
        for (from, to, status, value) in editions {
            writeln!(text, "[[edition]]\nfrom = \"{from}\"").unwrap();
            if !to.is_empty() {
                writeln!(text, "to = \"{to}\"").unwrap();
            }
            writeln!(text, "status = \"{status}\"\nvalue = {value}").unwrap();
            text += "citation = \"акт № 1\"\nsource = \"пример\"\nconfidence = \"low\"\n";
        }
        text
    }

    fn parse(head: &str, editions: &[(&str, &str, &str, &str)]) -> Result<Parameter, String> {
        let text = file(head, editions).leak();
        Parameter::parse("demo.toml", text).map_err(|error| error.to_string())
    }

    const OLD: (&str, &str, &str, &str) = ("2020-01-01", "2020-12-31", "in_force", "\"1.00\"");

    #[test]
    fn the_day_of_change_belongs_to_the_new_edition() {
        let number = parse("", &[OLD, ("2021-01-01", "", "in_force", "\"2.00\"")]).unwrap();
        assert_eq!(number.number_on(date(2020, 12, 31)), Ok(dec!(1.00)));
        assert_eq!(number.number_on(date(2021, 1, 1)), Ok(dec!(2.00)));
        assert_eq!(number.number_on(date(2999, 1, 1)), Ok(dec!(2.00)));
        assert_eq!(number.last_in_force_day(), None);
        assert!(number.find(date(2019, 12, 31)).is_none());
    }

    #[test]
    fn gaps_overlaps_and_early_open_ends_are_refused() {
        let gap = parse("", &[OLD, ("2021-01-02", "", "in_force", "\"2\"")]);
        assert_eq!(
            gap.unwrap_err(),
            "demo.toml: после 31.12.2020 пробел, а причина в gaps_allowed не названа"
        );
        let overlap = parse("", &[OLD, ("2020-12-31", "", "in_force", "\"2\"")]);
        assert_eq!(
            overlap.unwrap_err(),
            "demo.toml: редакция с 31.12.2020 пересекается с редакцией с 01.01.2020"
        );
        let open = ("2020-01-01", "", "in_force", "\"1\"");
        let open = parse("", &[open, ("2021-01-01", "", "in_force", "\"2\"")]);
        assert_eq!(
            open.unwrap_err(),
            "demo.toml: редакция с 01.01.2020 открыта, но не последняя"
        );
        assert!(parse("", &[("2020-02-01", "2020-01-01", "in_force", "\"1\"")]).is_err());
        assert!(parse("", &[("2020-01-01", "", "superseded", "\"1\"")]).is_err());
        assert!(parse("", &[("20200101", "", "in_force", "\"1\"")]).is_err());
        assert!(parse("surprise = 1", &[OLD]).is_err());
    }

    #[test]
    fn a_declared_gap_is_reported_in_a_sentence() {
        let number = parse(
            "gaps_allowed = \"не найдено\"",
            &[
                OLD,
                ("2022-01-01", "2022-12-31", "in_force", "\"2\""),
                ("2023-01-01", "", "planned", "\"3\""),
            ],
        )
        .unwrap();
        assert_eq!(
            number.on(date(2021, 3, 5)).unwrap_err().to_string(),
            "«Число» (demo.number): на 05.03.2021 значения нет; известны значения \
             с 01.01.2020 по 31.12.2020, с 01.01.2022 по 31.12.2022, с 01.01.2023 (план); \
             укажите день из этих сроков"
        );
        assert_eq!(number.last_in_force_day(), Some(date(2022, 12, 31)));
        assert!(number.on(date(2023, 1, 1)).unwrap().is_planned());
    }

    #[test]
    fn superseded_editions_are_kept_apart() {
        let number = parse(
            "",
            &[("2020-01-01", "2020-12-31", "superseded", "\"9\""), OLD],
        )
        .unwrap();
        assert_eq!(number.number_on(date(2020, 6, 1)), Ok(dec!(1.00)));
        assert_eq!(number.superseded.len(), 1);
    }

    #[test]
    fn the_wrong_question_names_the_right_one() {
        let on = date(2020, 6, 1);
        let table = parse(
            "",
            &[(
                "2020-01-01",
                "",
                "in_force",
                "{ \"1\" = \"5\", \"3+\" = \"7\" }",
            )],
        )
        .unwrap();
        assert_eq!(table.row_on(on, 1), Ok(Some(dec!(5))));
        assert_eq!(table.row_on(on, 2), Ok(None));
        assert_eq!(table.row_on(on, 300), Ok(Some(dec!(7))));
        assert_eq!(
            table.number_on(on).unwrap_err().to_string(),
            "«Число» (demo.number): на 01.06.2020 это таблица, а не одно десятичное число; спросите её строку"
        );
        assert!(table.times_on(on, dec!(1)).is_err());

        let third = parse("", &[("2020-01-01", "", "in_force", "\"1/3\"")]).unwrap();
        assert_eq!(third.times_on(on, dec!(3)), Ok(dec!(1)));
        assert_eq!(
            third.number_on(on).unwrap_err().to_string(),
            "«Число» (demo.number): на 01.06.2020 это обыкновенная дробь, а не одно десятичное число; умножайте на неё сумму"
        );

        let half = parse("", &[("2020-01-01", "", "in_force", "\"0.5\"")]).unwrap();
        assert_eq!(
            half.count_on(on).unwrap_err().to_string(),
            "«Число» (demo.number): на 01.06.2020 это 0.5, а не целое число; спросите десятичное"
        );
        assert_eq!(
            half.row_on(on, 1).unwrap_err().to_string(),
            "«Число» (demo.number): на 01.06.2020 это одно число, а не таблица; спросите само число"
        );
        assert_eq!(parse("", &[OLD]).unwrap().count_on(on), Ok(1));
    }
}
