//! Stretches in the order of days, to find those near a day without looking at all of them.

use calendar::Span;
use jiff::civil::Date;

/// Stretches with their places in some list.
///
/// A statement has a row for every quarter, so a life may have hundreds of rows: whoever holds each
/// of them against all others takes their square.
#[derive(Clone, Debug, Default)]
pub(crate) struct ByDays {
    rows: Vec<Row>,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    span: Span,
    place: usize,
    /// The last day of this row and of all rows before it.
    latest: Date,
}

impl ByDays {
    /// Any order will do.
    pub(crate) fn of(spans: impl Iterator<Item = (usize, Span)>) -> Self {
        let mut rows: Vec<Row> = spans
            .map(|(place, span)| Row {
                span,
                place,
                latest: span.to(),
            })
            .collect();
        rows.sort_by_key(|row| row.span.from());
        let mut latest = Date::MIN;
        for row in &mut rows {
            latest = latest.max(row.latest);
            row.latest = latest;
        }
        Self { rows }
    }

    /// Those that share a day with `days`, the latest beginning first.
    pub(crate) fn overlapping(&self, days: Span) -> impl Iterator<Item = (usize, Span)> {
        let begun = self
            .rows
            .partition_point(|row| row.span.from() <= days.to());
        self.rows[..begun]
            .iter()
            .rev()
            .take_while(move |row| days.from() <= row.latest)
            .filter(move |row| days.from() <= row.span.to())
            .map(|row| (row.place, row.span))
    }
}

#[cfg(test)]
mod tests {
    use super::ByDays;
    use calendar::Span;
    use jiff::{ToSpan, civil::date};

    /// The same question asked of every stretch in turn.
    #[test]
    fn it_finds_what_asking_each_finds() {
        // Stretches of every length at every place of a month, some inside others.
        let spans: Vec<Span> = (0..120_i32)
            .filter_map(|number| {
                let from = date(2020, 1, 1) + (number * 37 % 40).days();
                Span::new(from, from + (number * 11 % 23).days())
            })
            .collect();
        let index = ByDays::of(spans.iter().copied().enumerate());
        for first in 0..70_i32 {
            for length in [0, 1, 9] {
                let from = date(2019, 12, 20) + first.days();
                let days = Span::new(from, from + length.days()).unwrap();
                let mut found: Vec<usize> =
                    index.overlapping(days).map(|(place, _)| place).collect();
                found.sort_unstable();
                let each: Vec<usize> = (0..spans.len())
                    .filter(|&place| spans[place].overlap(days).is_some())
                    .collect();
                assert_eq!(found, each, "{days:?}");
            }
        }
        assert_eq!(ByDays::default().overlapping(spans[0]).count(), 0);
    }
}
