//! The size of the pension on the page of a conclusion, and what waiting would give.

use crate::bar_chart::{self, BarChart};
use contract::wording::{amount, date, money, number};
use rules::{
    Conclusion,
    conclusion::{Amount, Deferral, Waiting},
};
use rust_decimal::Decimal;

pub(super) struct AmountView {
    pub(super) on: String,
    pub(super) parts: Vec<(String, String)>,
    pub(super) total: String,
}

/// «Если обратиться позже»: the table and the same as a picture.
pub(super) struct WaitingView {
    /// The gist, for who does not unfold it.
    pub(super) gist: String,
    /// The day whose prices are used for every row.
    pub(super) priced_on: String,
    pub(super) rows: Vec<WaitingRow>,
    pub(super) chart: BarChart,
}

pub(super) struct WaitingRow {
    pub(super) year: i16,
    pub(super) coefficient: String,
    pub(super) premium: String,
    pub(super) total: String,
}

/// «Если работать после назначения»: what each year adds.
pub(super) struct WorkingOnView {
    pub(super) how: String,
    pub(super) rows: Vec<WorkingOnRow>,
}

pub(super) struct WorkingOnRow {
    pub(super) from: String,
    pub(super) coefficient: String,
    pub(super) value: String,
    pub(super) total: String,
}

/// The indexations of a pension awarded in the past.
pub(super) struct IndexationRow {
    pub(super) from: String,
    pub(super) price: String,
    pub(super) payment: String,
    pub(super) total: String,
}

pub(super) fn of_amount(sum: &Amount) -> AmountView {
    let mut parts = vec![
        (
            format!(
                "Страховая часть: {} × {}",
                number::number(sum.ipk),
                money::short(sum.ipk_price)
            ),
            money::short(sum.insurance_part),
        ),
        ("Фиксированная выплата".to_owned(), money::short(sum.fixed)),
    ];
    parts.extend(sum.increments.iter().map(|increment| {
        (
            format!("Прибавка {}", amount::increment(increment.kind)),
            money::short(increment.value),
        )
    }));
    AmountView {
        on: date::long(sum.on),
        parts,
        total: money::short(sum.total),
    }
}

/// What must be said beside the size, or instead of it.
pub(super) fn notes(conclusion: &Conclusion) -> Vec<String> {
    let sum = conclusion.amount.as_ref();
    [
        sum.and_then(|sum| amount::deferral(&sum.deferral)),
        sum.and_then(amount::prices),
        sum.map(amount::estimate),
        sum.and_then(|sum| sum.indexed.as_ref())
            .map(amount::indexed),
        sum.and_then(|sum| sum.subsistence.as_ref())
            .map(amount::subsistence),
        conclusion.no_amount.as_ref().map(amount::absent),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn indexations(conclusion: &Conclusion) -> Vec<IndexationRow> {
    let indexed = conclusion
        .amount
        .iter()
        .filter_map(|sum| sum.indexed.as_ref());
    indexed
        .flat_map(|indexed| &indexed.steps)
        .map(|step| IndexationRow {
            from: date::short(step.from),
            price: money::short(step.ipk_price),
            payment: money::short(step.fixed_payment),
            total: money::short(step.total),
        })
        .collect()
}

/// Nothing where the person does not mean to work on, or the pay is unknown.
pub(super) fn working_on(conclusion: &Conclusion) -> Option<WorkingOnView> {
    let years = &conclusion.working_on;
    Some(WorkingOnView {
        how: amount::working_on(years)?,
        rows: years
            .iter()
            .map(|year| WorkingOnRow {
                from: date::long(year.from),
                coefficient: number::number(year.ipk),
                value: money::short(year.value),
                total: money::short(year.total),
            })
            .collect(),
    })
}

/// Nothing where there is no size, or no later day to compare it with.
pub(super) fn waiting(conclusion: &Conclusion) -> Option<WaitingView> {
    let amount = conclusion.amount.as_ref()?;
    let rows: Vec<WaitingRow> = conclusion.waiting.iter().map(of_waiting).collect();
    let [first, .., last] = rows.as_slice() else {
        return None;
    };
    let description = format!(
        "Чем позже обратиться, тем больше в месяц: в {} году {}, в {} году {}. Все числа есть в таблице под рисунком.",
        first.year, first.total, last.year, last.total
    );
    let sums = conclusion.waiting.iter().zip(&rows);
    let chart = bar_chart::of(
        "Сколько в месяц, если обратиться позже".to_owned(),
        description,
        sums.map(|(then, row)| (row.year.to_string(), then.total, row.total.clone())),
    );
    // From this year on waiting gives no more.
    let most = conclusion.waiting.iter().map(|then| then.total).max();
    let mut sums = conclusion.waiting.iter().zip(&rows);
    let (_, best) = sums.find(|(then, _)| Some(then.total) == most)?;
    Some(WaitingView {
        gist: format!("до {} в {} году", best.total, best.year),
        priced_on: date::long(amount.priced_on),
        rows,
        chart,
    })
}

fn of_waiting(then: &Waiting) -> WaitingRow {
    WaitingRow {
        year: then.on.year(),
        coefficient: number::number(then.ipk),
        premium: premium(&then.deferral),
        total: money::short(then.total),
    }
}

/// «×1,07 и ×1,056»: on the coefficient and on the fixed payment.
fn premium(deferral: &Deferral) -> String {
    let (ipk, fixed) = (deferral.ipk_factor, deferral.fixed_factor);
    if ipk == Decimal::ONE && fixed == Decimal::ONE {
        return "нет".to_owned();
    }
    format!("×{} и ×{}", number::number(ipk), number::number(fixed))
}
