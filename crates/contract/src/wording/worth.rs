//! What putting a finding right gives, in a sentence.

use super::{
    capitalised, money,
    number::number,
    plural::{DAY, YEAR},
};
use rules::audit::Worth;
use rust_decimal::Decimal;

/// A year in days, where days are only an estimate.
const DAYS_OF_YEAR: u32 = 365;

/// «Право раньше на 2 года 10 дней; около 282 рублей в месяц.»
///
/// What cannot be seen in the day and in the size is said as well: it is not nothing.
pub fn sentence(worth: &Worth) -> String {
    let mut parts = vec![];
    if worth.opens {
        parts.push("с этим право на страховую пенсию есть, без этого его нет".to_owned());
    }
    match worth.days {
        Some(days) if 0 < days => parts.push(format!("право раньше на {}", long(days))),
        Some(days) if days < 0 => parts.push(format!("право позже на {}", long(days))),
        _ => {}
    }
    let more = |value: Option<Decimal>| value.filter(|value| *value > Decimal::ZERO);
    if let Some(coefficient) = more(worth.coefficient) {
        parts.push(format!("коэффициент больше на {}", number(coefficient)));
    }
    if let Some(roubles) = more(worth.roubles) {
        parts.push(format!(
            "больше примерно на {} в месяц",
            money::short(roubles)
        ));
    }
    if parts.is_empty() && !worth.grounds.is_empty() {
        parts.push("меняется ответ по другим основаниям, но не самый ранний день".to_owned());
    }
    if parts.is_empty() && worth.days.is_none() {
        return "По этим фактам дня права нет, и сравнить не с чем.".to_owned();
    }
    if parts.is_empty() {
        return "По этим фактам ни день права, ни размер не меняются.".to_owned();
    }
    format!("{}.", capitalised(&parts.join("; ")))
}

fn long(days: i32) -> String {
    let days = days.unsigned_abs();
    let (years, rest) = (days / DAYS_OF_YEAR, days % DAYS_OF_YEAR);
    match (years, rest) {
        (0, _) => DAY.counted(days),
        (_, 0) => YEAR.counted(years),
        _ => format!("{} {}", YEAR.counted(years), DAY.counted(rest)),
    }
}
