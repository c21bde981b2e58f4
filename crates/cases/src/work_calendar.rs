//! Working days and hours of Kirov Oblast: the production calendar as data, and counting by it.

use jiff::{Timestamp, ToSpan as _, civil::Date, civil::Weekday, tz::Offset};
use serde::Deserialize;
use std::{collections::BTreeSet, sync::LazyLock};

/// How sure we are of the calendar of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// No decree here: weekends and ст. 112 of the Labour Code only.
    Low,
    /// Retold alike by several sources, the text of the decree not read.
    Medium,
    /// Official or near-official text, or at least two independent sources.
    High,
}

/// Transfers of days off of one year.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// How sure we are.
    pub confidence: Confidence,
    /// The decree.
    pub citation: String,
    /// Where we took it.
    pub source: String,
    /// The page.
    pub url: String,
    /// Doubts.
    pub note: Option<String>,
    /// From which day to which a day off goes.
    pub moved: Vec<(Date, Date)>,
}

/// The hours of the service: our own proposal, no norm.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// First hour of work, local time.
    pub opens: i8,
    /// The hour work ends, local time.
    pub closes: i8,
    /// Whose numbers these are.
    pub status: String,
    /// Local time less UTC, hours.
    pub utc_offset_hours: i8,
    /// The act that sets the local time.
    pub utc_offset_citation: String,
    /// Where we took that.
    pub utc_offset_source: String,
}

/// Holidays that come every year.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// `MM-DD`.
    pub days: Vec<String>,
    /// The act.
    pub citation: String,
    /// Where we took it.
    pub source: String,
    /// The page.
    pub url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    holiday: Vec<Holidays>,
    year: Vec<Year>,
}

/// Counts in working days and hours. A year without a decree counts by ст. 112 alone, and [`WorkCalendar::confidence`]
/// says so.
#[derive(Clone, Debug)]
pub struct WorkCalendar {
    /// Month and day.
    holidays: BTreeSet<(i8, i8)>,
    holidays_by_law: Vec<Holidays>,
    years: Vec<Year>,
    hours: Hours,
    /// Working days that would be days off, and the other way round.
    days_off: BTreeSet<Date>,
    days_on: BTreeSet<Date>,
}

static EMBEDDED: LazyLock<WorkCalendar> = LazyLock::new(|| {
    let days = include_str!("../calendar/working_days.toml");
    let hours = include_str!("../calendar/service_hours.toml");
    WorkCalendar::read(days, hours).expect("a test reads the calendar")
});

impl WorkCalendar {
    /// The calendar inside the program.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads and checks the two files.
    ///
    /// # Errors
    /// What is wrong, for whoever edits the files.
    pub fn read(days: &str, hours: &str) -> Result<Self, String> {
        let file: File = toml::from_str(days).map_err(|error| error.to_string())?;
        let hours: Hours = toml::from_str(hours).map_err(|error| error.to_string())?;
        let is_day = 0 <= hours.opens && hours.opens < hours.closes && hours.closes <= 23;
        if !is_day || !(-12..=14).contains(&hours.utc_offset_hours) {
            return Err("hours of the service are not those of a day".to_owned());
        }
        let holidays = file.holiday.iter().flat_map(|group| &group.days);
        let holidays: BTreeSet<_> = holidays
            .map(|day| month_and_day(day).ok_or_else(|| format!("no day: {day}")))
            .collect::<Result<_, _>>()?;
        let mut calendar = Self {
            holidays,
            holidays_by_law: file.holiday,
            years: file.year,
            hours,
            days_off: BTreeSet::new(),
            days_on: BTreeSet::new(),
        };
        calendar.apply_transfers()?;
        Ok(calendar)
    }

    fn apply_transfers(&mut self) -> Result<(), String> {
        for year in &self.years {
            for &(from, to) in &year.moved {
                if from.year() != year.year || to.year() != year.year {
                    return Err(format!("{from} → {to} is not within {}", year.year));
                }
                if !is_weekend(from) || is_weekend(to) || self.is_holiday(to) {
                    return Err(format!("{from} → {to} moves no day off to a working day"));
                }
                self.days_off.insert(to);
                if !self.is_holiday(from) {
                    self.days_on.insert(from);
                }
            }
        }
        // By ч. 2 ст. 112: outside January a day off on a holiday goes to the next working day, if no decree took it.
        for year in &self.years {
            let first = jiff::civil::date(year.year, 1, 9);
            let falls = first
                .series(1.day())
                .take_while(|day| day.year() == year.year)
                .filter(|day| is_weekend(*day) && self.is_holiday(*day));
            let free: Vec<Date> = falls
                .filter(|day| year.moved.iter().all(|(from, _)| from != day))
                .collect();
            for holiday in free {
                let next = holiday
                    .series(1.day())
                    .skip(1)
                    .find(|day| self.is_working_day(*day));
                self.days_off.extend(next);
            }
        }
        Ok(())
    }

    fn is_holiday(&self, day: Date) -> bool {
        self.holidays.contains(&(day.month(), day.day()))
    }

    /// The years whose transfers are known.
    pub fn years(&self) -> &[Year] {
        &self.years
    }

    /// The holidays of every year, with their act.
    pub fn holidays(&self) -> &[Holidays] {
        &self.holidays_by_law
    }

    /// The hours of the service.
    pub fn hours(&self) -> &Hours {
        &self.hours
    }

    /// How sure a count within this year is.
    pub fn confidence(&self, year: i16) -> Confidence {
        let known = self.years.iter().find(|known| known.year == year);
        known.map_or(Confidence::Low, |known| known.confidence)
    }

    /// Whether people work on this day.
    pub fn is_working_day(&self, day: Date) -> bool {
        if self.days_on.contains(&day) {
            return true;
        }
        let is_off = is_weekend(day) || self.is_holiday(day) || self.days_off.contains(&day);
        !is_off && (self.knows(day.year()) || !self.takes_a_day_off(day))
    }

    fn knows(&self, year: i16) -> bool {
        self.years.iter().any(|known| known.year == year)
    }

    /// In a year without a decree: whether the day off of a holiday outside January falls to this working day.
    fn takes_a_day_off(&self, day: Date) -> bool {
        let is_off = |day: &Date| is_weekend(*day) || self.is_holiday(*day);
        let is_lost = |day: Date| is_weekend(day) && self.is_holiday(day);
        day.series(-1.day())
            .skip(1)
            .take_while(is_off)
            .any(|before| is_lost(before) && !(before.month() == 1 && before.day() <= 8))
    }

    /// This day if it is a working one, else the next that is.
    pub fn working_day_from(&self, day: Date) -> Date {
        let mut day = day;
        while !self.is_working_day(day) && day < Date::MAX {
            day = day.saturating_add(1.day());
        }
        day
    }

    /// The `n`-th working day after `day`; the day itself never counts. With zero: [`Self::working_day_from`].
    pub fn add_working_days(&self, day: Date, n: u16) -> Date {
        if n == 0 {
            return self.working_day_from(day);
        }
        (0..n).fold(day, |day, _| {
            self.working_day_from(day.saturating_add(1.day()))
        })
    }

    /// How many working days lie after `from` up to and including `to`; zero if `to` is not later.
    pub fn working_days_between(&self, from: Date, to: Date) -> u32 {
        let mut count = 0;
        let mut day = from;
        while day < to {
            day = day.saturating_add(1.day());
            count += u32::from(self.is_working_day(day));
        }
        count
    }

    /// The moment `n` hours of work after `at`. Nights and days off take no time. Exactly at closing time an hour
    /// that is full is full today.
    pub fn add_working_hours(&self, at: Timestamp, n: u16) -> Timestamp {
        let mut left = i64::from(n) * 3600;
        let mut day = self.local_day(at);
        let mut at = at.as_second();
        loop {
            if self.is_working_day(day) {
                let (opens, closes) = (self.opens(day).as_second(), self.closes(day).as_second());
                let begin = at.max(opens);
                if begin <= closes && left <= closes - begin {
                    return Timestamp::from_second(begin + left).unwrap_or(Timestamp::MAX);
                }
                left -= (closes - begin).max(0);
            }
            if day == Date::MAX {
                return Timestamp::MAX;
            }
            day = day.saturating_add(1.day());
            at = self.opens(day).as_second();
        }
    }

    /// The local day of a moment.
    pub fn local_day(&self, at: Timestamp) -> Date {
        self.offset().to_datetime(at).date()
    }

    /// The moment the service opens on a day.
    pub fn opens(&self, day: Date) -> Timestamp {
        self.moment(day, self.hours.opens, 0)
    }

    /// The moment the service closes on a day.
    pub fn closes(&self, day: Date) -> Timestamp {
        self.moment(day, self.hours.closes, 0)
    }

    /// A local hour and minute of a day. Days at the very end of the calendar of `jiff` give its last moment.
    pub(crate) fn moment(&self, day: Date, hour: i8, minute: i8) -> Timestamp {
        let local = day.at(hour, minute, 0, 0);
        let moment = self.offset().to_timestamp(local);
        moment.unwrap_or(Timestamp::MAX)
    }

    fn offset(&self) -> Offset {
        Offset::constant(self.hours.utc_offset_hours)
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// `02-23`; a leap year stands for any.
fn month_and_day(text: &str) -> Option<(i8, i8)> {
    let day: Date = format!("2024-{text}").parse().ok()?;
    Some((day.month(), day.day()))
}
