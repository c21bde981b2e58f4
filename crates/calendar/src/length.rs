//! A length of service in years, months and days.

use std::{fmt, iter::Sum, ops::Add};

/// A length of service: years of 12 months, months of 30 days.
///
/// Two lengths are equal when they are the same number of such days, so 12 months *are* a year and
/// 30 days *are* a month. A length is never negative.
///
/// ```
/// use calendar::Length;
/// assert_eq!(Length::new(0, 11, 30), Length::new(1, 0, 0));
/// assert_eq!(Length::new(2, 4, 0) + Length::new(0, 3, 29) + Length::new(2, 7, 4), Length::new(5, 3, 3));
/// // 7 лет 11 месяцев 29 дней are seven full years: a floor, never a rounding.
/// assert_eq!(Length::new(7, 11, 29).years(), 7);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length {
    days: u32,
}

/// Days in a month when lengths are added up.
pub(crate) const MONTH: u32 = 30;
/// Days in a year when lengths are added up.
pub(crate) const YEAR: u32 = 12 * MONTH;

impl Length {
    /// Nothing at all.
    pub const ZERO: Self = Self { days: 0 };

    /// So many years, months and days; the parts may exceed 11 and 29.
    pub const fn new(years: u32, months: u32, days: u32) -> Self {
        Self {
            days: years
                .saturating_mul(YEAR)
                .saturating_add(months.saturating_mul(MONTH))
                .saturating_add(days),
        }
    }

    /// A length given in days of 30-day months.
    pub const fn from_days(days: u32) -> Self {
        Self { days }
    }

    /// The whole length in days of 30-day months.
    pub const fn in_days(self) -> u32 {
        self.days
    }

    /// Full years (a floor).
    pub const fn years(self) -> u32 {
        self.days / YEAR
    }

    /// Months beyond the full years, 0–11.
    pub const fn months(self) -> u32 {
        self.days % YEAR / MONTH
    }

    /// Days beyond the full months, 0–29.
    pub const fn days(self) -> u32 {
        self.days % MONTH
    }

    /// How many whole `step`s fit: the «полных лет» of the partial rights.
    ///
    /// ```
    /// use calendar::Length;
    /// // List 2, men: one year of age for every 2 years 6 months of such work.
    /// assert_eq!(Length::new(6, 3, 0).full_steps(Length::new(2, 6, 0)), 2);
    /// ```
    pub const fn full_steps(self, step: Self) -> u32 {
        match self.days.checked_div(step.days) {
            Some(steps) => steps,
            None => 0,
        }
    }

    /// «Не менее половины»: compared before anything is floored.
    ///
    /// ```
    /// use calendar::Length;
    /// let need = Length::new(7, 6, 0);
    /// assert!(!Length::new(3, 8, 29).is_half_of(need));
    /// assert!(Length::new(3, 9, 0).is_half_of(need));
    /// ```
    pub const fn is_half_of(self, need: Self) -> bool {
        self.days.saturating_mul(2) >= need.days
    }

    /// What is missing up to `need`; zero when nothing is.
    #[must_use]
    pub const fn lacking(self, need: Self) -> Self {
        Self {
            days: need.days.saturating_sub(self.days),
        }
    }

    /// This length less `other`, not below zero.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        other.lacking(self)
    }
}

impl Add for Length {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            days: self.days.saturating_add(other.days),
        }
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Debug for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}y{}m{}d", self.years(), self.months(), self.days())
    }
}
