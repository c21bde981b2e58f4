//! What becomes of a pension after its award: indexations, work, the subsistence minimum beside it.

use super::{
    Asked, Told,
    formula::{plain, roubles},
    numbers,
    subject::Subject,
};
use crate::wording::{self, length};
use rules::conclusion::{Indexed, NumberUsed, Subsistence, YearOfWork};
use rust_decimal::Decimal;

/// The award in the prices of a later day.
pub(super) fn indexed<'a>(asked: Asked<'a>, indexed: &'a Indexed) -> Told<'a> {
    let price = indexed.steps.last().map(|step| step.ipk_price);
    let formula = price.map(|price| {
        let premium = match indexed.deferral.ipk_factor {
            factor if factor == Decimal::ONE => String::new(),
            factor => format!(" × {}", plain(factor)),
        };
        format!(
            "{} × {}{premium} = {}; {} + {} (фиксированная выплата с прибавками) = {}",
            plain(indexed.ipk),
            plain(price),
            roubles(indexed.insurance_part),
            roubles(indexed.insurance_part),
            roubles(indexed.total - indexed.insurance_part),
            roubles(indexed.total)
        )
    });
    // Of a table of deferral only the row that was used.
    let months = Some(indexed.deferral.months);
    let mut shown = vec![];
    for number in &indexed.numbers {
        let number = numbers::shown(*number, months, asked.law);
        shown.extend(number.filter(|number| !shown.contains(number)));
    }
    Told {
        answer: format!(
            "{} Коэффициенты те же, что при назначении, а цена одного коэффициента и фиксированная выплата выросли.",
            wording::amount::indexed(indexed)
        ),
        formula,
        numbers: shown,
        provisions: vec!["ст. 15–16, 26.1 400-ФЗ"],
        deeper: vec![Subject::Coefficient],
    }
}

/// The minimum the pension is compared with.
pub(super) fn subsistence<'a>(asked: Asked<'a>, beside: &'a Subsistence) -> Told<'a> {
    let formula = beside.minimum.zip(beside.lacks).map(|(minimum, lacks)| {
        format!(
            "{} − {} = {}",
            roubles(minimum),
            roubles(minimum - lacks),
            roubles(lacks)
        )
    });
    Told {
        answer: wording::amount::subsistence(beside),
        formula,
        numbers: asked.numbers(&[beside.number]),
        provisions: vec!["ст. 12.1 178-ФЗ"],
        deeper: vec![Subject::Amount],
    }
}

/// What a year of work adds on 1 August.
pub(super) fn year_of_work<'a>(asked: Asked<'a>, year: &'a YearOfWork) -> Told<'a> {
    let law = asked.law;
    let monthly = year.earned.pay / Decimal::from(year.months);
    let base = plain(year.earned.base);
    let formula = format!(
        "min(min({} × {}; {base}) ÷ {base} × 10; {}) = {}; {} × {} = {}",
        plain(monthly),
        year.months,
        plain(year.most),
        plain(year.ipk),
        plain(year.ipk),
        plain(year.ipk_price),
        roubles(year.value)
    );
    let capped = if year.most < year.earned.coefficient {
        format!(
            " По зарплате вышло бы {}, но прибавляют не больше {}.",
            plain(year.earned.coefficient),
            plain(year.most)
        )
    } else {
        String::new()
    };
    let mut numbers = year.numbers.clone();
    numbers.push(NumberUsed {
        id: law.recalculation_most_a_year_with_funded.id,
        on: year.from,
    });
    Told {
        answer: format!(
            "За {} год после назначения считаем {} работы; прибавляют с 1 августа следующего года, без заявления. Наибольший заработок для взносов взят за {} год: на будущее его ещё нет.{capped} Тому, кто копит накопительную пенсию, прибавляют меньше, но взносы на неё сейчас не идут. Текст статьи мы не сверили.",
            year.year,
            length::months(year.months),
            year.earned.year
        ),
        formula: Some(formula),
        numbers: asked.numbers(&numbers),
        provisions: vec!["ст. 18, ч. 18 ст. 15 400-ФЗ"],
        deeper: vec![Subject::Amount],
    }
}
