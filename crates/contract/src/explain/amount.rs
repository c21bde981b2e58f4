//! What the size of a pension is made of.

use super::{
    Asked, Told,
    formula::{plain, roubles},
    numbers,
    subject::{Subject, of_amount},
};
use crate::wording::{self, length};
use rules::conclusion::{Amount, Increment, IncrementKind, NumberUsed};
use rust_decimal::{Decimal, RoundingStrategy};

/// The whole size, or why there is none.
pub(super) fn whole(asked: Asked<'_>) -> Told<'_> {
    let conclusion = asked.conclusion;
    let Some(amount) = &conclusion.amount else {
        let why = conclusion.no_amount.as_ref().map(wording::amount::absent);
        return Told {
            answer: why.unwrap_or_default(),
            deeper: vec![Subject::Right, Subject::Coefficient],
            ..Told::default()
        };
    };
    let mut parts = vec![amount.insurance_part, amount.fixed];
    parts.extend(amount.increments.iter().map(|increment| increment.value));
    let added: Decimal = parts.iter().sum();
    let shown: Vec<String> = parts.into_iter().map(roubles).collect();
    let fixed = if amount.increments.is_empty() {
        " и фиксированная выплата"
    } else {
        ", фиксированная выплата и прибавки к ней"
    };
    let prices = wording::amount::prices(amount).unwrap_or_default();
    Told {
        answer: format!("Складываются страховая часть (коэффициент × его цена){fixed}. {prices}")
            .trim_end()
            .to_owned(),
        formula: (added == amount.total)
            .then(|| format!("{} = {}", shown.join(" + "), roubles(amount.total))),
        numbers: shown_numbers(asked, amount, |_| true),
        provisions: vec!["ст. 15–17 400-ФЗ"],
        deeper: of_amount(amount),
    }
}

/// Coefficient × price × premium.
pub(super) fn insurance_part<'a>(asked: Asked<'a>, amount: &'a Amount) -> Told<'a> {
    let premium = amount.deferral.ipk_factor;
    let law = asked.law;
    let ids = [
        law.ipk_price.id,
        law.deferral_coefficient_general.id,
        law.deferral_coefficient_early.id,
    ];
    let mut deeper = vec![Subject::Coefficient];
    deeper.extend((amount.deferral.months != 0).then_some(Subject::Deferral(amount)));
    Told {
        answer: format!(
            "Коэффициент умножается на цену одного коэффициента{}.",
            if premium == Decimal::ONE {
                ""
            } else {
                " и на прибавку за более позднее обращение"
            }
        ),
        formula: product(
            amount.ipk * amount.ipk_price * premium,
            amount.insurance_part,
            &[plain(amount.ipk), plain(amount.ipk_price)],
            premium,
        ),
        numbers: shown_numbers(asked, amount, |id| ids.contains(&id)),
        provisions: vec!["ст. 15 400-ФЗ"],
        deeper,
    }
}

/// The fixed payment × premium.
pub(super) fn fixed<'a>(asked: Asked<'a>, amount: &'a Amount) -> Told<'a> {
    let premium = amount.deferral.fixed_factor;
    let law = asked.law;
    let ids = [
        law.fixed_payment.id,
        law.deferral_fixed_general.id,
        law.deferral_fixed_early.id,
    ];
    let payment = payment(asked, amount);
    let (answer, formula) = match payment {
        Some(payment) if premium != Decimal::ONE => (
            "Фиксированная выплата одна для всех; она умножается на прибавку за более позднее обращение.",
            product(
                payment * premium,
                amount.fixed,
                &[roubles(payment)],
                premium,
            ),
        ),
        _ => (
            "Фиксированная выплата одна для всех, её размер назван в законе.",
            None,
        ),
    };
    Told {
        answer: answer.to_owned(),
        formula,
        numbers: shown_numbers(asked, amount, |id| ids.contains(&id)),
        provisions: vec!["ст. 16 400-ФЗ"],
        deeper: (amount.deferral.months != 0)
            .then_some(Subject::Deferral(amount))
            .into_iter()
            .collect(),
    }
}

/// An increment: a share of the fixed payment.
pub(super) fn increment<'a>(
    asked: Asked<'a>,
    amount: &'a Amount,
    increment: Increment,
) -> Told<'a> {
    let law = asked.law;
    let (share, answer) = match increment.kind {
        IncrementKind::Dependants => (
            &law.dependant_share,
            "За каждого, кого вы содержите, но не больше чем за троих, платят долю фиксированной выплаты.",
        ),
        IncrementKind::Age80 | IncrementKind::Group1 => (
            &law.age80_or_group1_share,
            "Прибавка — доля фиксированной выплаты; за возраст 80 лет и за I группу её платят один раз.",
        ),
        IncrementKind::Rural => (
            &law.rural_share,
            "Прибавка — доля фиксированной выплаты. Её платят, пока человек живёт в селе и не работает.",
        ),
        IncrementKind::NorthFar => (
            &law.north_rks_share,
            "За 15 лет на Крайнем Севере прибавляют долю фиксированной выплаты.",
        ),
        IncrementKind::NorthEquated => (
            &law.north_mks_share,
            "За 20 лет в местностях, приравненных к Крайнему Северу, прибавляют долю фиксированной выплаты.",
        ),
    };
    let counted = match increment.kind {
        IncrementKind::Dependants => asked.facts.dependants.map(|count| {
            let most = law.dependants_counted.count_on(amount.priced_on);
            count.min(most.unwrap_or(count))
        }),
        _ => Some(1),
    };
    let formula = || -> Option<String> {
        let (payment, counted) = (payment(asked, amount)?, counted?);
        let exact = share
            .times_on(amount.priced_on, payment * Decimal::from(counted))
            .ok()?;
        let of_law = share.find(amount.priced_on)?.number()?;
        let of_law = of_law
            .decimal()
            .map_or_else(|| of_law.to_string().replace('/', " ÷ "), plain);
        let times = if counted == 1 {
            String::new()
        } else {
            format!(" × {counted}")
        };
        (kopecks(exact) == increment.value).then(|| {
            format!(
                "{} × {of_law}{times} = {}",
                roubles(payment),
                roubles(increment.value)
            )
        })
    };
    let ids = [share.id, law.fixed_payment.id];
    let is_of_dependants = increment.kind == IncrementKind::Dependants;
    Told {
        answer: answer.to_owned(),
        formula: formula(),
        numbers: shown_numbers(asked, amount, |id| {
            ids.contains(&id) || (is_of_dependants && id == law.dependants_counted.id)
        }),
        provisions: vec!["ст. 17 400-ФЗ"],
        deeper: vec![Subject::Fixed(amount)],
    }
}

/// What a later claim gives: premiums by full months.
pub(super) fn deferral<'a>(asked: Asked<'a>, amount: &'a Amount) -> Told<'a> {
    let deferral = &amount.deferral;
    let answer = wording::amount::deferral(deferral).unwrap_or_else(|| {
        "Прибавку дают за каждый полный год: меньше года — прибавки нет.".to_owned()
    });
    let gives = deferral.ipk_factor != Decimal::ONE || deferral.fixed_factor != Decimal::ONE;
    Told {
        answer,
        formula: gives.then(|| {
            format!(
                "{} → × {} к коэффициенту, × {} к фиксированной выплате",
                length::months(deferral.months),
                plain(deferral.ipk_factor),
                plain(deferral.fixed_factor)
            )
        }),
        numbers: shown_numbers(asked, amount, |id| id.starts_with("deferral.")),
        provisions: vec!["ч. 15–16 ст. 15, ч. 5 ст. 16 400-ФЗ"],
        deeper: vec![Subject::InsurancePart(amount), Subject::Fixed(amount)],
    }
}

/// «88,369 × 156,76 × 1,07 = 14 822,41», when it really comes out so.
fn product(exact: Decimal, shown: Decimal, of: &[String], premium: Decimal) -> Option<String> {
    let premium = (premium != Decimal::ONE).then(|| plain(premium));
    let of: Vec<String> = of.iter().cloned().chain(premium).collect();
    (kopecks(exact) == shown).then(|| format!("{} = {}", of.join(" × "), roubles(shown)))
}

/// The fixed payment of the law on the day whose prices were used.
fn payment(asked: Asked<'_>, amount: &Amount) -> Option<Decimal> {
    asked.law.fixed_payment.number_on(amount.priced_on).ok()
}

/// The numbers of the size with these ids; of a table of deferral the row that was used.
fn shown_numbers(
    asked: Asked<'_>,
    amount: &Amount,
    wanted: impl Fn(&str) -> bool,
) -> Vec<numbers::NumberShown> {
    let used = amount.numbers.iter().copied();
    used.filter(|number: &NumberUsed| wanted(number.id))
        .filter_map(|number| numbers::shown(number, Some(amount.deferral.months), asked.law))
        .collect()
}

fn kopecks(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}
