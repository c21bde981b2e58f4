//! The common shape of items 1–18 of ч. 1 ст. 30: an early age, a special and an insurance record.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion, Note, Requirement},
    fact::Fact,
    facts::Sex,
    fulfilment::Fulfilment,
    ground::Ground,
    life::{
        Life,
        known_record::KnownRecord,
        special::{self, SpecialWork},
    },
    requirement::RequirementDay,
};
use calendar::{Age, Length};
use jiff::civil::Date;
use law::Confidence;

/// A ground of this shape.
pub(crate) struct EarlyAge {
    /// The provision named with each condition.
    pub(crate) provision: &'static str,
    /// What the law asks of men; `None`: not for men.
    pub(crate) male: Option<Side>,
    /// What the law asks of women.
    pub(crate) female: Option<Side>,
    /// Work that counts for the full and for the partial right.
    pub(crate) work: SpecialWork,
    /// Codes that count besides, for the full right only (Rules № 516) [M].
    pub(crate) added_to_full: &'static [&'static str],
    /// The right in part, where the law gives one.
    pub(crate) partial: Option<Partial>,
    /// How sure we are of the rule.
    pub(crate) confidence: Confidence,
}

/// Age and records of the full right.
#[derive(Clone, Copy)]
pub(crate) struct Side {
    pub(crate) age: u32,
    pub(crate) insurance_years: u32,
    pub(crate) special: Length,
}

/// The right in part: with at least half of the special record, the age of 60 or 55 is lowered by
/// a year for every full step of it.
#[derive(Clone, Copy)]
pub(crate) struct Partial {
    pub(crate) step_male: Length,
    pub(crate) step_female: Length,
}

/// One way to the right: this age with this much special record.
#[derive(Clone)]
struct Way {
    age: Age,
    need: Length,
    /// Years by which the age is lowered; zero for the full right.
    years: u32,
    added: bool,
    fulfilment: Fulfilment,
}

impl EarlyAge {
    /// Assesses the ground.
    pub(crate) fn assess(&self, life: &Life<'_>, ground: &'static Ground) -> GroundConclusion {
        let mut list = Checklist::new(life, ground, self.confidence);
        let Some(sex) = life.facts.sex else {
            return list.needs(vec![Fact::Sex]);
        };
        let Some(side) = self.side(sex) else {
            return list.not_applicable();
        };
        let own = special::record(life.facts, life.on, self.work);
        let nothing_known = own.is_none();
        let own = own.unwrap_or_default();
        if !nothing_known && own.is_empty() {
            return list.not_applicable();
        }
        let way = if nothing_known {
            Way {
                fulfilment: Fulfilment::Unknown {
                    needs: vec![Fact::Periods],
                },
                ..full_way(side)
            }
        } else {
            self.best_way(life, sex, side, &own)
        };

        list.age(self.provision, way.age, life.reaches(way.age), vec![]);
        if way.years != 0 {
            list.notes.push(Note::PartialRight { years: way.years });
        }
        if way.added {
            list.notes.push(Note::AddedToList2);
            list.confidence = Confidence::Medium;
        }
        let record = if way.added {
            self.with_additions(life).unwrap_or_default()
        } else {
            own
        };
        list.record_fulfilled(
            ConditionId::SpecialRecord,
            self.provision,
            way.need,
            &record,
            way.fulfilment,
            vec![],
        );
        list.requirement = Requirement {
            insurance_record_years: Some(side.insurance_years),
            coefficient: None,
        };
        list.record(
            ConditionId::InsuranceRecord,
            self.provision,
            Length::new(side.insurance_years, 0, 0),
            &life.insurance,
            vec![],
        );
        list.coefficient("ч. 1 ст. 30; ч. 3 ст. 35", RequirementDay::Assignment)
    }

    /// The special record that serves this ground, for the list of records.
    pub(crate) fn special_record(&self, life: &Life<'_>) -> Option<(KnownRecord, Length)> {
        let side = self.side(life.facts.sex?)?;
        Some((
            special::record(life.facts, life.on, self.work)?,
            side.special,
        ))
    }

    fn side(&self, sex: Sex) -> Option<Side> {
        match sex {
            Sex::Male => self.male,
            Sex::Female => self.female,
        }
    }

    fn with_additions(&self, life: &Life<'_>) -> Option<KnownRecord> {
        if self.added_to_full.is_empty() {
            return None;
        }
        special::record_with(life.facts, life.on, self.work, self.added_to_full)
    }

    /// The way that gives the right first; the full right on a tie.
    fn best_way(&self, life: &Life<'_>, sex: Sex, side: Side, own: &KnownRecord) -> Way {
        let mut ways = vec![Way {
            fulfilment: own.reaches(side.special, life.works_on()),
            ..full_way(side)
        }];
        if let Some(with_additions) = self.with_additions(life) {
            ways.push(Way {
                fulfilment: with_additions.reaches(side.special, life.works_on()),
                added: true,
                ..full_way(side)
            });
        }
        if let Some(partial) = self.partial {
            ways.extend(partial.ways(sex, side).map(|way| Way {
                fulfilment: own.reaches(way.need, life.works_on()),
                ..way
            }));
        }
        let day = |way: &Way| -> Option<Date> {
            let aged = life.reaches(way.age)?;
            match &way.fulfilment {
                Fulfilment::From { day, .. } => Some(aged.max(*day)),
                Fulfilment::Undated => Some(aged),
                _ => None,
            }
        };
        let rank = |way: &Way| match &way.fulfilment {
            Fulfilment::From { .. } | Fulfilment::Undated => 0,
            Fulfilment::Unknown { .. } => 1,
            Fulfilment::Never => 2,
        };
        ways.into_iter()
            .min_by_key(|way| (rank(way), day(way), least_need_when_lacking(way)))
            .unwrap_or_else(|| full_way(side))
    }
}

/// Where nothing is reached, the smallest need is shown: the nearest thing to a right.
fn least_need_when_lacking(way: &Way) -> Length {
    match way.fulfilment {
        Fulfilment::Never | Fulfilment::Unknown { .. } => way.need,
        _ => Length::ZERO,
    }
}

fn full_way(side: Side) -> Way {
    Way {
        age: Age::years_only(side.age),
        need: side.special,
        years: 0,
        added: false,
        fulfilment: Fulfilment::Never,
    }
}

impl Partial {
    /// Every lowered age with the special record it takes: half before flooring, then full steps.
    fn ways(self, sex: Sex, side: Side) -> impl Iterator<Item = Way> {
        let (base, step) = match sex {
            Sex::Male => (60, self.step_male),
            Sex::Female => (55, self.step_female),
        };
        let half = Length::from_days(side.special.in_days().div_ceil(2));
        let fewest = half.full_steps(step);
        (fewest..=base - side.age).map_while(move |years| {
            let need = Length::from_days(step.in_days() * years).max(half);
            (need < side.special).then_some(Way {
                age: Age::years_only(base - years),
                need,
                years,
                added: false,
                fulfilment: Fulfilment::Never,
            })
        })
    }
}
