//! The size of a pension: its parts, its prices, or why there is none.

use super::{capitalised, date, length, number::number};
use law::{Coverage, LawError, Status};
use rules::conclusion::{Amount, Deferral, IncrementKind, NoAmount};
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
            super::money::short(*roubles)
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

/// Said beside every size: it is a computation, an increment nobody told us of is unknown and not
/// refused, and Социальный фонд decides.
pub const ESTIMATE: &str = "Это расчёт по вашим данным. Прибавки за тех, кого вы содержите, за инвалидность, Север и село мы считаем, только если о них известно; если они положены, пенсия больше. Точный размер назовёт Социальный фонд, когда назначит пенсию.";
