//! Rights before 2015 where there is a choice: pay, care inside work, months of an early pension.

use super::{money, number::number, plural::MONTH};
use rules::conclusion::{Before2002, CareCounted, CareInsideWork, ExpectedMonths, PaySpan};
use rust_decimal::Decimal;

/// Which pay before 2002 was taken, and what the other gives.
pub fn pay(known: &Before2002) -> String {
    let pay = known.pay;
    let of_account = ("2000–2001 годы", pay.by_2000_2001);
    let of_papers = ("60 месяцев подряд", pay.by_60_months);
    let (won, lost, advice) = match pay.chosen {
        PaySpan::Of2000And2001 => (
            of_account,
            of_papers,
            "Если за 60 месяцев подряд до 2002 года он был выше, принесите справку о заработке.",
        ),
        PaySpan::Of60Months => (
            of_papers,
            of_account,
            "Сравните с ним и заработок за 2000–2001 годы: он есть на лицевом счёте.",
        ),
    };
    let ratio = won.1.unwrap_or(known.pay_ratio);
    let beside = match lost.1 {
        Some(other) => format!("за {} вышло бы {}", lost.0, number(other)),
        None => format!("за {} он неизвестен", lost.0),
    };
    let mut sentences = vec![format!(
        "Заработок до 2002 года взят за {}: {} от среднего по стране; {beside}.",
        won.0,
        number(ratio)
    )];
    if pay.cap < ratio {
        sentences.push(format!("Засчитывают не больше {}.", number(pay.cap)));
    } else if lost.1.is_none() {
        sentences.push(advice.to_owned());
    }
    sentences.extend(north(known));
    sentences.join(" ")
}

/// What the North could change in the pay; `None` where it plays no part.
pub fn north(known: &Before2002) -> Option<String> {
    known.pay.in_the_north.map(|ratio| {
        format!(
            "Для Севера предел заработка до 2002 года выше, но он зависит от районного коэффициента, а его мы не знаем. Вместо {} могли бы засчитать до {}: спросите в Социальном фонде.",
            number(known.pay_ratio),
            number(ratio)
        )
    })
}

/// How days that are both work and care were counted, and what the other way gives.
pub fn care(care: &CareInsideWork) -> String {
    let known = "До 2002 года вы в одни и те же дни и работали, и ухаживали за ребёнком: их считают или работой, или коэффициентами за уход.";
    let Some((with_care, gain)) = care.as_coefficients.zip(care.difference()) else {
        return format!(
            "{known} Мы посчитали их работой. Замена может прибавить от 0 до {}: чтобы её посчитать, нужны стаж и заработок до 2002 года.",
            number(care.gain_at_most)
        );
    };
    let both = format!(
        "Работой выходит {}, с заменой ({}) — {}.",
        number(care.as_work),
        replaced(care),
        number(with_care)
    );
    let chosen = match care.chosen {
        CareCounted::Coefficients => format!("Мы взяли замену: она больше на {}.", number(gain)),
        CareCounted::Work if gain == Decimal::ZERO => {
            "Разницы нет, и мы оставили работу.".to_owned()
        }
        CareCounted::Work => format!(
            "Мы оставили работу: замена дала бы на {} меньше.",
            number(-gain)
        ),
    };
    format!("{known} {both} {chosen}")
}

/// «ребёнок № 1, № 3».
fn replaced(care: &CareInsideWork) -> String {
    let numbers: Vec<String> = care
        .children
        .iter()
        .filter(|child| child.replaced)
        .map(|child| format!("№ {}", child.order))
        .collect();
    format!("ребёнок {}", numbers.join(", "))
}

/// By which months an early pension was counted, and what longer ones leave.
pub fn months(expected: &ExpectedMonths) -> String {
    let longer: Vec<String> = expected
        .readings
        .iter()
        .map(|reading| reading.months.to_string())
        .collect();
    let coefficient = expected.total.map(|total| {
        format!(
            "коэффициент от {} до {}",
            number(total.low),
            number(total.high)
        )
    });
    let size = expected.amount.map(|amount| {
        format!(
            "пенсия от {} до {}",
            money::short(amount.low),
            money::short(amount.high)
        )
    });
    let left: Vec<String> = coefficient.into_iter().chain(size).collect();
    format!(
        "Права до 2015 года делят на месяцы ожидаемой выплаты. Мы взяли {}. Для досрочной пенсии Социальный фонд может взять больше ({}): {}. Источники расходятся, поэтому попросите фонд показать расчёт.",
        MONTH.counted(expected.used),
        longer.join(" или "),
        left.join(", ")
    )
}
