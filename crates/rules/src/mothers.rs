//! Mothers of five, four and three children: п. 1, 1.1 и 1.2 ч. 1 ст. 32.

use crate::{
    checklist::{Checklist, condition},
    conclusion::{Condition, ConditionId, GroundConclusion, Value},
    fact::{ChildField, Fact},
    facts::{Child, Sex},
    fulfilment::Fulfilment,
    ground::Ground,
    life::Life,
    plain_age::AgeAndRecord,
    requirement::RequirementDay,
};
use calendar::add_months;
use jiff::civil::Date;
use law::Confidence;

/// A ground of this shape.
pub(crate) struct Mothers {
    pub(crate) provision: &'static str,
    pub(crate) children: u32,
    pub(crate) side: AgeAndRecord,
}

/// Months to the age of eight.
const EIGHT_YEARS: u32 = 8 * 12;
/// The provision of the coefficient for grounds of ст. 32.
pub(crate) const COEFFICIENT: &str = "ч. 1 ст. 32; ч. 3 ст. 35";

impl Mothers {
    /// Assesses the ground.
    pub(crate) fn assess(&self, life: &Life<'_>, ground: &'static Ground) -> GroundConclusion {
        let mut list = Checklist::new(life, ground, Confidence::High);
        match life.facts.sex {
            None => return list.needs(vec![Fact::Sex]),
            Some(Sex::Male) => return list.not_applicable(),
            Some(Sex::Female) => {}
        }
        self.side.add_to(&mut list, life, self.provision);
        let raised = raised(life, self.children);
        let counted = raised.counted;
        list.add(
            Condition {
                actual: counted.map(Value::Children),
                lacks: counted
                    .filter(|counted| *counted < self.children)
                    .map(|counted| Value::Children(self.children - counted)),
                ..condition(
                    ConditionId::Children,
                    self.provision,
                    Value::Children(self.children),
                )
            },
            raised.fulfilment,
        );
        list.coefficient(COEFFICIENT, RequirementDay::Assignment)
    }
}

/// What is known of the children a mother raised.
struct Raised {
    /// Children that count for certain, those under eight among them.
    counted: Option<u32>,
    fulfilment: Fulfilment,
}

/// When so many children, in the order of birth, have been raised to eight.
fn raised(life: &Life<'_>, need: u32) -> Raised {
    let Some(children) = &life.facts.children else {
        return Raised {
            counted: None,
            fulfilment: Fulfilment::Unknown {
                needs: vec![Fact::Children],
            },
        };
    };
    let mut days: Vec<Date> = vec![];
    let mut unknown: Vec<Fact> = vec![];
    for (index, child) in children.iter().enumerate() {
        match raised_to_eight(child, life.on) {
            RaisedToEight::On(day) => days.push(day),
            RaisedToEight::Unknown(field) => unknown.push(Fact::Child(index, field)),
            RaisedToEight::No => {}
        }
    }
    days.sort_unstable();
    let need = usize::try_from(need).unwrap_or(usize::MAX);
    let fulfilment = if let Some(day) = need.checked_sub(1).and_then(|last| days.get(last)) {
        Fulfilment::from(*day)
    } else if need <= days.len() + unknown.len() {
        Fulfilment::Unknown { needs: unknown }
    } else {
        Fulfilment::Never
    };
    Raised {
        counted: u32::try_from(days.len()).ok(),
        fulfilment,
    }
}

/// Whether and when a child was raised to eight by this mother.
pub(crate) enum RaisedToEight {
    /// On the eighth birthday.
    On(Date),
    /// Rights lost, died or left before eight, adopted after eight.
    No,
    /// This field of the child decides.
    Unknown(ChildField),
}

pub(crate) fn raised_to_eight(child: &Child, on: Date) -> RaisedToEight {
    let Some(born) = child.born else {
        return RaisedToEight::Unknown(ChildField::Born);
    };
    let eighth_birthday = add_months(born, EIGHT_YEARS);
    let adopted_too_late = child
        .adopted_on
        .is_some_and(|adopted| eighth_birthday <= adopted);
    if child.rights_lost == Some(true) || child.raised_to_8 == Some(false) || adopted_too_late {
        return RaisedToEight::No;
    }
    match child.raised_to_8 {
        None if eighth_birthday <= on => RaisedToEight::Unknown(ChildField::RaisedTo8),
        _ => RaisedToEight::On(eighth_birthday),
    }
}
