//! The line of a paper beside the period read from it, so that an eye can compare the two.

use contract::wording::{date, length, money};
use statement::{Private, Row, Section};

/// For each of `periods` facts, the row it came from, as it stands in the paper.
///
/// A row that became several periods stands beside each of them.
pub(crate) fn of(rows: &[Row], periods: usize) -> Vec<String> {
    let mut firsts: Vec<(usize, String)> = rows
        .iter()
        .zip(1..)
        .filter_map(|(row, number)| Some((row.period?, line(row, number))))
        .collect();
    firsts.sort_by_key(|(period, _)| *period);
    (0..periods)
        .map(|period| {
            let after = firsts.partition_point(|(first, _)| *first <= period);
            after
                .checked_sub(1)
                .map_or_else(String::new, |place| firsts[place].1.clone())
        })
        .collect()
}

fn line(row: &Row, number: usize) -> String {
    let section = match row.section {
        Section::Since2015 => "с 2015 года",
        Section::Before2015 => "за 2002–2014 годы",
        Section::Before2002 => "до 2002 года",
    };
    let mut parts = vec![format!("строка {number}, раздел {section}")];
    parts.extend(
        row.employer
            .as_ref()
            .map(|name| Private::as_str(name).to_owned()),
    );
    parts.extend(
        row.registration_number
            .as_ref()
            .map(|number| format!("рег. № {number}")),
    );
    parts.extend(
        row.span
            .map(|span| format!("{} — {}", date::short(span.from()), date::short(span.to()))),
    );
    parts.extend(row.pay.map(|sum| format!("выплаты {}", money::short(sum))));
    parts.extend(
        row.contributions
            .map(|sum| format!("взносы {}", money::short(sum))),
    );
    parts.extend(
        row.credited
            .map(|credited| format!("стаж {}", length::length(credited))),
    );
    parts.join("; ")
}
