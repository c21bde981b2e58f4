//! Formulas with their numbers filled in: «88,369 × 156,76 = 13 852,72».

use crate::wording::number::{grouped, number};
use rust_decimal::Decimal;

/// «2 225 000», «64,1»: groups of three, a comma, no zeros that say nothing.
pub(super) fn plain(value: Decimal) -> String {
    let text = number(value);
    match text.split_once(',') {
        Some((whole, fraction)) => format!("{},{fraction}", grouped(whole)),
        None => grouped(&text),
    }
}

/// «13 852,70», «2 225 000»: roubles, kopecks only where there are any.
pub(super) fn roubles(value: Decimal) -> String {
    if value.is_integer() {
        return plain(value);
    }
    let mut kopecks = value;
    kopecks.rescale(2);
    let text = kopecks.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, "00"));
    format!("{},{fraction}", grouped(whole))
}

/// «60,001 (до 2015 года) + 4,482 (2016) = 64,483», when the parts really give the sum.
pub(super) fn sum(parts: &[(Decimal, String)], total: Decimal) -> Option<String> {
    let added: Decimal = parts.iter().map(|part| part.0).sum();
    (added == total && !parts.is_empty()).then(|| {
        let parts: Vec<String> = parts
            .iter()
            .map(|(value, name)| match name.as_str() {
                "" => plain(*value),
                name => format!("{} ({name})", plain(*value)),
            })
            .collect();
        format!("{} = {}", parts.join(" + "), plain(total))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    #[test]
    fn numbers_are_grouped_and_kopecks_kept() {
        assert_eq!(plain(dec!(2225000.00)), "2\u{a0}225\u{a0}000");
        assert_eq!(plain(dec!(1102.860)), "1\u{a0}102,86");
        assert_eq!(roubles(dec!(2396.1)), "2\u{a0}396,10");
        assert_eq!(roubles(dec!(480000.00)), "480\u{a0}000");
    }

    #[test]
    fn a_sum_that_does_not_add_up_is_not_shown() {
        let parts = [
            (dec!(60.001), "до 2015 года".to_owned()),
            (dec!(4.5), String::new()),
        ];
        assert_eq!(
            sum(&parts, dec!(64.501)).unwrap(),
            "60,001 (до 2015 года) + 4,5 = 64,501"
        );
        assert_eq!(sum(&parts, dec!(64.5)), None);
        assert_eq!(sum(&[], Decimal::ZERO), None);
    }
}
