//! A stretch of days with both ends included.

use jiff::civil::Date;

/// Days from `from` to `to`, both included; never empty.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    from: Date,
    to: Date,
}

impl Span {
    /// `None` when `to` is before `from`.
    #[inline]
    pub fn new(from: Date, to: Date) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// The first day.
    pub const fn from(self) -> Date {
        self.from
    }

    /// The last day.
    pub const fn to(self) -> Date {
        self.to
    }

    /// The days of both; `None` when they share no day.
    #[inline]
    pub fn overlap(self, other: Self) -> Option<Self> {
        Self::new(self.from.max(other.from), self.to.min(other.to))
    }

    /// The part that lies before `day`.
    #[inline]
    pub fn before(self, day: Date) -> Option<Self> {
        Self::new(self.from, self.to.min(day.yesterday().ok()?))
    }

    /// The part from `day` on.
    #[inline]
    pub fn since(self, day: Date) -> Option<Self> {
        Self::new(self.from.max(day), self.to)
    }

    /// The part up to `day`, that day included.
    #[inline]
    pub fn until(self, day: Date) -> Option<Self> {
        Self::new(self.from, self.to.min(day))
    }

    /// Whether `day` is one of these days.
    #[inline]
    pub fn contains(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether every day of `other` is one of these days.
    #[inline]
    pub fn covers(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }
}
