//! An account statement as text.

use super::{days, whose};
use contract::wording::{date, length, money, number::number};
use statement::{Row, Statement};

pub(super) fn heading(statement: &Statement, lines: &mut Vec<String>) {
    lines.push(
        if statement.notice.is_some() {
            "Извещение о состоянии лицевого счёта (до 2013 года)"
        } else {
            "Выписка из лицевого счёта (СЗИ-ИЛС)"
        }
        .to_owned(),
    );
    lines.push(String::new());
    whose(&statement.person, lines);
    if let Some(day) = statement.as_of {
        lines.push(format!("По состоянию на {}", date::long(day)));
    }
    if let Some(total) = statement.total_coefficient {
        lines.push(format!("Пенсионный коэффициент: {}", number(total)));
    }
    if let Some(record) = statement.header_record {
        lines.push(format!("Страховой стаж: {}", length::length(record)));
    }
}

pub(super) fn rows(statement: &Statement, lines: &mut Vec<String>) {
    if let Some(notice) = &statement.notice {
        lines.push("Взносы на страховую часть по годам".to_owned());
        for year in &notice.years {
            let name = year
                .year
                .map_or_else(|| "год неизвестен".to_owned(), |year| format!("{year} год"));
            let sum = year
                .received
                .map_or_else(|| "не указано".to_owned(), money::short);
            lines.push(format!("     {name}: {sum}"));
        }
        lines.push(
            "Периодов работы в таком извещении нет: закажите новую выписку (СЗИ-ИЛС).".to_owned(),
        );
        return;
    }
    lines.push("Строки выписки".to_owned());
    for (place, row) in (1..).zip(&statement.rows) {
        lines.push(format!("{place:>3}. {}", told(row)));
    }
}

fn told(row: &Row) -> String {
    let when = row.span.map_or_else(|| "без дат".to_owned(), days);
    let mut parts = vec![when];
    parts.extend(row.employer.as_ref().map(|name| name.as_str().to_owned()));
    parts.extend(
        row.credited
            .map(|credited| format!("стаж {}", length::length(credited))),
    );
    parts.extend(row.pay.map(|pay| format!("выплаты {}", money::short(pay))));
    parts.join("; ")
}
