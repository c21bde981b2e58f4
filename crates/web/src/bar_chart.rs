//! Sums as bars one under another. Only geometry: every number stands in a table as well.

use rust_decimal::{Decimal, prelude::ToPrimitive as _};

const WIDTH: i32 = 720;
/// Left of the bars stand their names.
const LEFT: i32 = 84;
/// The longest bar; right of it is room for its sum.
const LONGEST: i32 = 420;
const STEP: i32 = 40;
const BAR: i32 = 26;
/// From the top of a bar to the line its text stands on.
const TEXT: i32 = 22;

/// Everything the template draws.
#[derive(Debug)]
pub(crate) struct BarChart {
    pub(crate) width: i32,
    pub(crate) height: i32,
    pub(crate) title: String,
    pub(crate) description: String,
    /// Where the bars begin, and the line of their names.
    pub(crate) left: i32,
    pub(crate) names: i32,
    pub(crate) bars: Vec<Bar>,
}

#[derive(Debug)]
pub(crate) struct Bar {
    pub(crate) name: String,
    pub(crate) sum: String,
    pub(crate) y: i32,
    pub(crate) width: i32,
    pub(crate) height: i32,
    /// Where the sum begins, and the line both texts stand on.
    pub(crate) end: i32,
    pub(crate) line: i32,
}

/// The picture of names, sums and the words of the sums. Bars begin at zero, so their lengths tell
/// the truth.
pub(crate) fn of(
    title: String,
    description: String,
    sums: impl Iterator<Item = (String, Decimal, String)>,
) -> BarChart {
    let sums: Vec<_> = sums.collect();
    let most = sums.iter().map(|(_, sum, _)| *sum).max();
    let most = most.unwrap_or_default().max(Decimal::ONE);
    let bars: Vec<Bar> = (0..)
        .zip(sums)
        .map(|(place, (name, sum, words))| {
            let width = (sum * Decimal::from(LONGEST) / most).to_i32().unwrap_or(0);
            let y = place * STEP + 8;
            Bar {
                name,
                sum: words,
                y,
                width,
                height: BAR,
                end: LEFT + width + 12,
                line: y + TEXT,
            }
        })
        .collect();
    BarChart {
        width: WIDTH,
        height: i32::try_from(bars.len()).unwrap_or(0) * STEP + 4,
        title,
        description,
        left: LEFT,
        names: LEFT - 12,
        bars,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_as_the_sums() {
        let sums = [("2026", 100), ("2027", 200), ("2028", 50)];
        let chart = of(
            String::new(),
            String::new(),
            sums.into_iter()
                .map(|(name, sum)| (name.to_owned(), Decimal::from(sum), sum.to_string())),
        );
        let widths: Vec<i32> = chart.bars.iter().map(|bar| bar.width).collect();
        assert_eq!(widths, [LONGEST / 2, LONGEST, LONGEST / 4]);
        assert!(
            chart
                .bars
                .iter()
                .all(|bar| bar.y + bar.height < chart.height)
        );
    }
}
