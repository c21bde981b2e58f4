//! People whose disability itself opens a ground: п. 3–5 ч. 1 ст. 32.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion},
    fact::Fact,
    facts::{Answer, DisabilityKind},
    ground::Ground,
    life::Life,
    mothers::COEFFICIENT,
    plain_age::Sides,
    requirement::RequirementDay,
};
use law::Confidence;

/// A ground of this shape.
pub(crate) struct Disabled {
    pub(crate) provision: &'static str,
    pub(crate) kind: DisabilityKind,
    /// The group the law asks for, where it does.
    pub(crate) group: Option<u8>,
    pub(crate) sides: Sides,
}

impl Disabled {
    /// Assesses the ground.
    pub(crate) fn assess(&self, life: &Life<'_>, ground: &'static Ground) -> GroundConclusion {
        let mut list = Checklist::new(life, ground, Confidence::High);
        let disability = match &life.facts.disability {
            Answer::Unknown => return list.needs(vec![Fact::Disability]),
            Answer::No => return list.not_applicable(),
            Answer::Yes(disability) => disability,
        };
        if disability.kind.is_some_and(|kind| kind != self.kind) {
            return list.not_applicable();
        }
        let Some(sex) = life.facts.sex else {
            return list.needs(vec![Fact::Sex]);
        };
        let Some(side) = self.sides.of(sex) else {
            return list.not_applicable();
        };
        side.add_to(&mut list, life, self.provision);
        let of_kind = disability.kind.map(|kind| kind == self.kind);
        let of_group = self
            .group
            .map(|group| disability.group.map(|own| own == group));
        let (is, fact) = match (of_kind, of_group) {
            (None, _) => (None, Fact::DisabilityKind),
            (Some(_), Some(None)) => (None, Fact::DisabilityGroup),
            (Some(kind), Some(Some(group))) => (Some(kind && group), Fact::DisabilityGroup),
            (Some(kind), None) => (Some(kind), Fact::DisabilityKind),
        };
        list.circumstance(ConditionId::Disability, self.provision, is, fact);
        list.coefficient(COEFFICIENT, RequirementDay::Assignment)
    }
}
