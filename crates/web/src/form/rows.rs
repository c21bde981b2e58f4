//! Cutting a row of the form in two and joining two rows into one, without losing a word.
//!
//! A statement often gives in one line what the work book gives in three, and the other way round.
//! Both operations refuse rather than guess: a refusal is a sentence beside the row, and the row
//! stays as it was.

use super::{
    LengthFields,
    errors::Errors,
    period::{self, PeriodRow},
};
use interview::typed as text;
use jiff::civil::Date;

/// Rows after an attempt; the rows are as they were where something is wrong.
type Changed = Result<Vec<PeriodRow>, Errors>;

/// Cuts row `index` before the day typed in its box «С какого дня начинается вторая часть».
///
/// What the account credited belongs to the whole row and to neither part: it stays to be read in
/// the line «Как в документе» of both.
pub(super) fn split(rows: &[PeriodRow], index: usize) -> Changed {
    let Some(row) = rows.get(index) else {
        return Ok(rows.to_vec());
    };
    let days = Days::of(row, index)?;
    let at = "split";
    let day = match text::date(&row.split) {
        Ok(Some(day)) => day,
        Ok(None) => {
            return Err(wrong(
                index,
                at,
                "Напишите день, с которого начинается вторая часть",
            ));
        }
        Err(message) => return Err(wrong(index, at, &message)),
    };
    let day_before = match day.yesterday() {
        Ok(before) if days.from < day && day <= days.to => before,
        _ => {
            return Err(wrong(
                index,
                at,
                "Этот день должен лежать внутри периода и не быть его первым днём",
            ));
        }
    };
    let part = |from: &str, to: &str| PeriodRow {
        from: from.to_owned(),
        to: to.to_owned(),
        split: String::new(),
        credited: LengthFields::default(),
        ..row.clone()
    };
    let mut changed = rows.to_vec();
    changed.splice(
        index..=index,
        [
            part(&row.from, &typed(day_before)),
            part(&typed(day), &row.to),
        ],
    );
    Ok(changed)
}

/// Joins row `index` with the row after it.
///
/// Only rows that say the same of everything but their days are joined, and only when no day lies
/// between them: otherwise one of two answers would be thrown away, or days nobody worked counted.
pub(super) fn join(rows: &[PeriodRow], index: usize) -> Changed {
    let (Some(first), Some(second)) = (rows.get(index), rows.get(index + 1)) else {
        return Ok(rows.to_vec());
    };
    let at = "join";
    let days = Days::of(first, index)?;
    let next = Days::of(second, index + 1)?;
    let touches = |one: Days, other: Days| one.to.tomorrow().is_ok_and(|after| other.from <= after);
    if !touches(days, next) || !touches(next, days) {
        return Err(wrong(
            index,
            at,
            "Между этим периодом и следующим есть перерыв. Если его не было, сначала исправьте даты",
        ));
    }
    if !same_but_days(first, second) {
        return Err(wrong(
            index,
            at,
            "Этот период и следующий отличаются не только датами. Сначала сделайте остальные ответы одинаковыми",
        ));
    }
    let joined = PeriodRow {
        from: typed(days.from.min(next.from)),
        to: typed(days.to.max(next.to)),
        origin: both(&first.origin, &second.origin),
        split: String::new(),
        credited: LengthFields::default(),
        ..first.clone()
    };
    let mut changed = rows.to_vec();
    changed.splice(index..=index + 1, [joined]);
    Ok(changed)
}

/// The lines of both rows, each once.
fn both(first: &str, second: &str) -> String {
    let mut lines: Vec<&str> = first.lines().collect();
    lines.extend(
        second
            .lines()
            .filter(|line| !first.lines().any(|known| known == *line)),
    );
    lines.join("\n")
}

/// The two days of a row, both known.
#[derive(Clone, Copy)]
struct Days {
    from: Date,
    to: Date,
}

impl Days {
    fn of(row: &PeriodRow, index: usize) -> Result<Self, Errors> {
        let day = |typed: &str, field: &str| match text::date(typed) {
            Ok(Some(day)) => Ok(day),
            Ok(None) => Err(wrong(index, field, "Сначала напишите этот день")),
            Err(message) => Err(wrong(index, field, &message)),
        };
        let from = day(&row.from, "from")?;
        let to = day(&row.to, "to")?;
        if to < from {
            return Err(wrong(
                index,
                "to",
                "Последний день раньше первого. Проверьте обе даты",
            ));
        }
        Ok(Self { from, to })
    }
}

fn same_but_days(one: &PeriodRow, other: &PeriodRow) -> bool {
    let without_days = |row: &PeriodRow| PeriodRow {
        from: String::new(),
        to: String::new(),
        origin: String::new(),
        split: String::new(),
        credited: LengthFields::default(),
        kind: row.chosen_kind().to_owned(),
        employer: row.employer.trim().to_owned(),
        ..row.clone()
    };
    without_days(one) == without_days(other)
}

fn wrong(index: usize, field: &str, why: &str) -> Errors {
    let mut errors = Errors::default();
    errors.add(&period::name(index, field), why);
    errors
}

fn typed(day: Date) -> String {
    day.strftime("%d.%m.%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(from: &str, to: &str) -> PeriodRow {
        PeriodRow {
            from: from.to_owned(),
            to: to.to_owned(),
            employer: "Завод".to_owned(),
            origin: "выписка, строка 3".to_owned(),
            ..PeriodRow::default()
        }
    }

    fn days(rows: &[PeriodRow]) -> Vec<(&str, &str)> {
        rows.iter()
            .map(|row| (row.from.as_str(), row.to.as_str()))
            .collect()
    }

    #[test]
    fn a_row_is_cut_before_the_day() {
        let mut whole = row("01.01.2001", "31.12.2001");
        whole.split = "1 июля 2001".to_owned();
        let parts = split(&[whole], 0).unwrap();
        assert_eq!(
            days(&parts),
            [("01.01.2001", "30.06.2001"), ("01.07.2001", "31.12.2001")]
        );
        for part in &parts {
            assert_eq!(part.employer, "Завод");
            assert_eq!(part.origin, "выписка, строка 3");
        }
    }

    #[test]
    fn a_cut_leaves_a_day_in_each_part() {
        for (day, fits) in [
            ("01.01.2001", false),
            ("02.01.2001", true),
            ("31.12.2001", true),
            ("01.01.2002", false),
            ("", false),
            ("31.02.2001", false),
        ] {
            let mut whole = row("01.01.2001", "31.12.2001");
            whole.split = day.to_owned();
            assert_eq!(split(&[whole], 0).is_ok(), fits, "{day}");
        }
    }

    #[test]
    fn parts_joined_again_are_the_row() {
        let mut whole = row("01.01.2001", "31.12.2001");
        whole.split = "01.07.2001".to_owned();
        let parts = split(std::slice::from_ref(&whole), 0).unwrap();
        whole.split = String::new();
        assert_eq!(join(&parts, 0).unwrap(), [whole]);
    }

    #[test]
    fn a_day_between_two_rows_keeps_them_apart() {
        let first = row("01.01.2001", "30.06.2001");
        let apart = join(&[first.clone(), row("02.07.2001", "31.12.2001")], 0).unwrap_err();
        assert!(apart.of("period-0-join").unwrap().contains("перерыв"));
        assert!(join(&[first, row("01.07.2001", "31.12.2001")], 0).is_ok());
    }

    #[test]
    fn rows_that_differ_are_not_joined() {
        let first = row("01.01.2001", "30.06.2001");
        let mut other = row("01.07.2001", "31.12.2001");
        other.code = "27-1".to_owned();
        let refused = join(&[first, other], 0).unwrap_err();
        assert!(refused.of("period-0-join").unwrap().contains("отличаются"));
    }

    #[test]
    fn the_last_row_has_nothing_to_join() {
        let only = [row("01.01.2001", "30.06.2001")];
        assert_eq!(join(&only, 0).unwrap(), only);
        assert_eq!(split(&only, 7).unwrap(), only);
    }
}
