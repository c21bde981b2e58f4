//! The size of a pension: its parts, its prices, or why there is none.

use super::{capitalised, date, length, money, number::number};
use law::{Coverage, LawError, Status};
use rules::conclusion::{
    Amount, Deferral, IncrementKind, Indexed, NoAmount, Subsistence, UnknownIncrement, YearOfWork,
};
use rust_decimal::Decimal;

/// What an increment of the fixed payment is for.
pub const fn increment(kind: IncrementKind) -> &'static str {
    match kind {
        IncrementKind::Dependants => "за тех, кого вы содержите",
        IncrementKind::Age80 => "за возраст 80 лет",
        IncrementKind::Group1 => "за I группу инвалидности",
        IncrementKind::Rural => "за 30 лет работы в сельском хозяйстве",
        IncrementKind::NorthFar => "за 15 лет работы на Крайнем Севере",
        IncrementKind::NorthEquated => {
            "за 20 лет работы в местностях, приравненных к Крайнему Северу"
        }
    }
}

/// Why there is no size.
pub fn absent(why: &NoAmount) -> String {
    match why {
        NoAmount::NoRight => {
            "Размер не посчитан: пока неизвестен день, с которого есть право.".to_owned()
        }
        NoAmount::SocialPension { roubles: Some(roubles) } => format!(
            "Социальная пенсия по старости сейчас — {}; от стажа и коэффициентов она не зависит. Неработающему пенсионеру её доводят до прожиточного минимума.",
            money::short(*roubles)
        ),
        NoAmount::SocialPension { roubles: None } => {
            "Размер социальной пенсии не зависит от стажа и коэффициентов; на этот день мы его не знаем. Его назовёт Социальный фонд.".to_owned()
        }
        NoAmount::NoCoefficient => {
            "Размер не посчитан: неизвестен пенсионный коэффициент. Он указан в выписке из лицевого счёта.".to_owned()
        }
        NoAmount::NoNumber(error) => format!("Размер не посчитан. {}", absent_number(error)),
    }
}

/// Why the law has no number, as a sentence or two.
pub fn absent_number(error: &LawError) -> String {
    let LawError::NotInForce {
        title, on, known, ..
    } = error
    else {
        return capitalised(&format!("{error}."));
    };
    let spans: Vec<String> = known.iter().map(span).collect();
    format!(
        "«{title}»: на {} этого числа в законе нет. Оно известно {}.",
        date::long(*on),
        spans.join(", ")
    )
}

fn span(span: &Coverage) -> String {
    let plan = match span.status {
        Status::Planned => " (план)",
        Status::InForce | Status::Superseded => "",
    };
    match span.to {
        Some(to) => format!("с {} по {}{plan}", date::short(span.from), date::short(to)),
        None => format!("с {}{plan}", date::short(span.from)),
    }
}

/// What must be said beside a size computed in other prices than those of its day.
pub fn prices(amount: &Amount) -> Option<String> {
    if amount.priced_on != amount.on {
        return Some(format!(
            "На {} цена коэффициента ещё не установлена; размер посчитан в ценах на {}.",
            date::long(amount.on),
            date::long(amount.priced_on)
        ));
    }
    amount.planned.then(|| {
        format!(
            "Цена коэффициента на {} — по плану бюджета, закон о ней ещё может измениться.",
            date::long(amount.on)
        )
    })
}

/// What deferral gave; `None` where it gave nothing.
pub fn deferral(deferral: &Deferral) -> Option<String> {
    let gives = deferral.ipk_factor != Decimal::ONE || deferral.fixed_factor != Decimal::ONE;
    gives.then(|| {
        format!(
            "За обращение на {} позже коэффициент увеличен в {} раза, фиксированная выплата — в {} раза.",
            length::months(deferral.months),
            number(deferral.ipk_factor),
            number(deferral.fixed_factor)
        )
    })
}

/// An increment that unknown facts may give.
pub const fn unknown_increment(kind: UnknownIncrement) -> &'static str {
    match kind {
        UnknownIncrement::Dependants => increment(IncrementKind::Dependants),
        UnknownIncrement::Group1 => increment(IncrementKind::Group1),
        UnknownIncrement::Rural => increment(IncrementKind::Rural),
        UnknownIncrement::North => "за работу на Севере",
    }
}

/// Said beside every size: it is a computation, an increment nobody told us of is unknown and not
/// refused, and Социальный фонд decides.
pub fn estimate(amount: &Amount) -> String {
    let unknown: Vec<&str> = amount
        .unknown_increments
        .iter()
        .map(|kind| unknown_increment(*kind))
        .collect();
    let at_least = match unknown.as_slice() {
        [] => String::new(),
        [only] => format!(
            " Не посчитана прибавка {only}: о ней пока ничего не известно. Если она положена, пенсия больше."
        ),
        several => format!(
            " Не посчитаны прибавки: {}. О них пока ничего не известно; если они положены, пенсия больше.",
            several.join("; ")
        ),
    };
    format!(
        "Это расчёт по вашим данным.{at_least} Точный размер назовёт Социальный фонд, когда назначит пенсию."
    )
}

/// What a pension awarded in the past has become.
pub fn indexed(indexed: &Indexed) -> String {
    let working = indexed
        .while_working
        .map(|paid| {
            format!(
                " Тем, кто всё это время работал, платят не меньше {}: пропущенные индексации вернут после увольнения.",
                money::short(paid)
            )
        })
        .unwrap_or_default();
    format!(
        "Если пенсию назначили {}, тогда она была {}, а к {} стала {}. Индексаций с тех пор: {}. Прибавок за работу после назначения здесь нет.{working}",
        date::long(indexed.awarded_on),
        money::short(indexed.awarded),
        date::long(indexed.on),
        money::short(indexed.total),
        indexed.steps.len()
    )
}

/// The subsistence minimum beside a smaller pension.
pub fn subsistence(beside: &Subsistence) -> String {
    let on = date::long(beside.on);
    let Some(minimum) = beside.minimum else {
        return format!(
            "Прожиточного минимума пенсионера в Кировской области на {on} в наших источниках нет: сравнить с ним пенсию нельзя."
        );
    };
    let who = if beside.unless_working {
        "Если вы не работаете"
    } else {
        "Вы не работаете, поэтому"
    };
    let comma = if beside.unless_working { "," } else { "" };
    format!(
        "Пенсия меньше прожиточного минимума пенсионера в Кировской области: на {on} он {}. {who}{comma} до него доплачивают Социальный фонд или область (ст. 12.1 178-ФЗ). Доплата — не пенсия и в расчёт не входит.",
        money::short(minimum)
    )
}

/// How work after the award raises the pension; `None` where nothing is known of it.
pub fn working_on(years: &[YearOfWork]) -> Option<String> {
    let first = years.first()?;
    Some(format!(
        "Если работать после назначения, с 1 августа каждого года прибавляют коэффициенты за прошлый год, но не больше {} (ст. 18 400-ФЗ; текст статьи мы не сверили). Посчитано по зарплате, которую вы назвали, и по нынешним ценам.",
        number(first.most)
    ))
}

/// «с 1 августа 2027 года: + 1,813 коэффициента, это 284,21 ₽».
pub fn year_of_work(year: &YearOfWork) -> String {
    format!(
        "с {}: + {} коэффициента за {} год, это {} в месяц; вместе не меньше {}",
        date::long(year.from),
        number(year.ipk),
        year.year,
        money::short(year.value),
        money::short(year.total)
    )
}
