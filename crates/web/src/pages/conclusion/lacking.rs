//! What is lacking, ground by ground, the nearest first.

use contract::wording::{condition, flip};
use rules::conclusion::{Condition, GroundConclusion, Value};
use rust_decimal::Decimal;

/// A ground within reach.
pub(super) struct Lacking {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    /// «Страховой стаж: не хватает 1 года 2 месяцев».
    pub(super) items: Vec<String>,
    /// What would change it.
    pub(super) flip: Option<String>,
}

/// How far a ground is: how many conditions are lacking, then the greatest share that is lacking of
/// what a condition asks. A share compares years with coefficients without inventing a price of one
/// in the other.
pub(super) fn distance(ground: &GroundConclusion) -> (usize, Decimal) {
    let lacking = ground.conditions.iter().filter(|asked| is_lacking(asked));
    let shares: Vec<Decimal> = lacking.map(share).collect();
    let farthest = shares.iter().max().copied();
    (shares.len(), farthest.unwrap_or_default())
}

/// What is lacking; `None` where no condition is known to fail, and where children are lacking: at fifty nobody is
/// within reach of them.
pub(super) fn of(ground: &GroundConclusion) -> Option<Lacking> {
    let wants_children =
        |asked: &Condition| is_lacking(asked) && matches!(asked.required, Value::Children(_));
    if ground.conditions.iter().any(wants_children) {
        return None;
    }
    let conditions = ground.conditions.iter().filter(|asked| is_lacking(asked));
    let items: Vec<String> = conditions.map(said).collect();
    (!items.is_empty()).then(|| Lacking {
        id: ground.ground.id,
        title: ground.ground.title,
        items,
        flip: ground.flip.as_ref().map(flip::sentence),
    })
}

fn is_lacking(asked: &Condition) -> bool {
    asked.holds == Some(false)
}

fn said(asked: &Condition) -> String {
    let lacking = condition::lacking(asked).unwrap_or_else(|| "пока нет".to_owned());
    let day = asked.holds_from.map(contract::wording::date::long);
    let day = day.map(|day| format!(", будет {day}")).unwrap_or_default();
    format!("{}: {lacking}{day}.", condition::title(asked.id))
}

/// The part of what is asked that is lacking, from 0 to 1.
fn share(asked: &Condition) -> Decimal {
    let part =
        || Some(amount(asked.lacks?)? / amount(asked.required).filter(|all| !all.is_zero())?);
    part().unwrap_or(Decimal::ONE)
}

fn amount(value: Value) -> Option<Decimal> {
    match value {
        Value::Age(age) => Some(Decimal::from(age.years() * 12 + age.months())),
        Value::Record(record) => Some(Decimal::from(record.in_days())),
        Value::Coefficient(coefficient) => Some(coefficient),
        Value::Months(count) | Value::Children(count) => Some(Decimal::from(count)),
        Value::Day(_) | Value::Is(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calendar::Length;
    use jiff::civil::date;
    use law::Law;
    use rules::conclusion::ConditionId;

    /// A condition that asks for `required` and lacks `lacks` of it.
    fn lacking(required: Value, lacks: Value) -> Condition {
        Condition {
            id: ConditionId::InsuranceRecord,
            provision: "",
            required,
            actual: None,
            holds: Some(false),
            holds_from: None,
            lacks: Some(lacks),
            by_future_work: false,
            numbers: vec![],
        }
    }

    fn distance_of(conditions: Vec<Condition>) -> (usize, Decimal) {
        let day = date(2026, 11, 23);
        let conclusion = rules::assess(&rules::Facts::default(), day, Law::embedded());
        let mut ground = conclusion.grounds.into_iter().next().unwrap();
        ground.conditions = conditions;
        distance(&ground)
    }

    #[test]
    fn nobody_is_told_to_have_children() {
        let day = date(2026, 11, 23);
        let conclusion = rules::assess(&rules::Facts::default(), day, Law::embedded());
        let mut ground = conclusion.grounds.into_iter().next().unwrap();
        let age = lacking(
            Value::Age(calendar::Age::years_only(59)),
            Value::Age(calendar::Age::years_only(1)),
        );
        ground.conditions = vec![age];
        assert!(of(&ground).is_some());
        let children = lacking(Value::Children(3), Value::Children(1));
        ground.conditions.push(children);
        assert!(of(&ground).is_none());
    }

    #[test]
    fn fewer_lacking_conditions_are_nearer_then_a_smaller_share() {
        let years = |years| Value::Record(Length::new(years, 0, 0));
        let points = |points: i64| Value::Coefficient(Decimal::from(points));
        let one_year = distance_of(vec![lacking(years(15), years(1))]);
        let two_points = distance_of(vec![lacking(points(30), points(3))]);
        let both = distance_of(vec![
            lacking(years(15), Value::Record(Length::from_days(1))),
            lacking(points(30), Value::Coefficient(Decimal::new(1, 3))),
        ]);
        let circumstance = distance_of(vec![lacking(Value::Is(true), Value::Is(true))]);
        assert!(one_year < two_points && two_points < circumstance && circumstance < both);
        let mut held = lacking(years(15), years(1));
        held.holds = Some(true);
        assert_eq!(distance_of(vec![held]), (0, Decimal::ZERO));
    }
}
