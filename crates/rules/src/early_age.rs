//! The common shape of items 1–18 of ч. 1 ст. 30: an early age, a special and an insurance record.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion, Note},
    fact::Fact,
    facts::Sex,
    fulfilment::Fulfilment,
    ground::Ground,
    life::{
        Life, insurance,
        known_record::KnownRecord,
        special::{self, Code, SpecialWork},
    },
    northern,
    office::reaches_early,
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
    pub(crate) added_to_full: &'static [Code],
    /// The right in part, where the law gives one.
    pub(crate) partial: Option<Partial>,
    /// The insurance record must be in civil aviation (item 15).
    pub(crate) in_civil_aviation: bool,
    /// How sure we are of the rule.
    pub(crate) confidence: Confidence,
}

/// Age and records of the full right.
#[derive(Clone, Copy)]
pub(crate) struct Side {
    pub(crate) age: u32,
    /// `None` where the law names no insurance record beside the special one.
    pub(crate) insurance_years: Option<u32>,
    pub(crate) special: Length,
}

/// The right in part: with at least half of the special record, the age of 60 or 55 is lowered by
/// a year for every full step of it.
#[derive(Clone, Copy)]
pub(crate) struct Partial {
    pub(crate) step_male: Length,
    pub(crate) step_female: Length,
}

/// The lowering of an age for a full northern record.
#[derive(Clone, Copy)]
pub(crate) struct ForNorth {
    pub(crate) years: u32,
    /// The ground whose age is lowered.
    pub(crate) lowers: &'static str,
    pub(crate) provision: &'static str,
}

/// One way to the right: this age with this much special record.
#[derive(Clone)]
struct Way {
    age: Age,
    need: Length,
    /// Years by which the age is lowered; zero for the full right.
    years: u32,
    added: bool,
    /// A nearer day of right, if the uncertain days are confirmed.
    nearer: Option<Date>,
    fulfilment: Fulfilment,
}

impl EarlyAge {
    /// Assesses the ground.
    pub(crate) fn assess(&self, life: &Life<'_>, ground: &'static Ground) -> GroundConclusion {
        self.assess_lowered(life, ground, None)
    }

    /// Assesses the ground with its age lowered for a full northern record (ч. 2 ст. 33).
    pub(crate) fn assess_lowered(
        &self,
        life: &Life<'_>,
        ground: &'static Ground,
        for_north: Option<ForNorth>,
    ) -> GroundConclusion {
        let lowered = for_north.map_or(0, |north| north.years);
        let mut list = Checklist::new(life, ground, self.confidence);
        let Some(sex) = life.facts.sex else {
            return list.needs(vec![Fact::Sex]);
        };
        let Some(side) = self.side(sex) else {
            return list.not_applicable();
        };
        if special::is_of_others(life, &self.work) {
            return list.not_applicable();
        }
        let own = special::record(life, &self.work);
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
            self.best_way(life, sex, side, &own, lowered)
        };
        let age = way.age.less_months(12 * lowered);
        list.early_age(self.provision, age);
        if let Some(north) = for_north {
            list.notes.push(Note::FiveYearsForNorth {
                ground: north.lowers,
            });
            northern::FULL.add_to(&mut list, life, north.provision);
        }
        if way.years != 0 {
            list.notes.push(Note::PartialRight { years: way.years });
        }
        if way.added {
            list.notes.push(Note::AddedBySummation);
            list.confidence = list.confidence.min(Confidence::Medium);
        }
        if let Some(nearer) = way.nearer {
            list.earlier_if_confirmed(nearer, &own.unknown);
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
        list.full_special_record(side.special, &record);
        if let Some(years) = side.insurance_years {
            if self.in_civil_aviation {
                let record = insurance::in_civil_aviation(life.facts, life.on, life.law);
                list.insurance(self.provision, years, &record);
            } else {
                list.insurance(self.provision, years, &life.insurance);
            }
        }
        list.coefficient("ч. 1 ст. 30; ч. 3 ст. 35", RequirementDay::Assignment)
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
        special::record_with(life, &self.work, self.added_to_full)
    }

    /// The way that gives the right first; the full right on a tie.
    fn best_way(
        &self,
        life: &Life<'_>,
        sex: Sex,
        side: Side,
        own: &KnownRecord,
        lowered: u32,
    ) -> Way {
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
            let aged = reaches_early(life, way.age.less_months(12 * lowered))?;
            match &way.fulfilment {
                Fulfilment::From { day, .. } => Some(aged.max(*day)),
                Fulfilment::Undated => Some(aged),
                _ => None,
            }
        };
        // Days that are not confirmed could open another, lower age: that is a way too.
        let possible = ways
            .iter()
            .filter(|way| !way.added)
            .filter_map(|way| {
                let aged = reaches_early(life, way.age.less_months(12 * lowered))?;
                Some(aged.max(own.possible_from(way.need)?))
            })
            .min();
        let best = ways
            .into_iter()
            .min_by_key(|way| {
                (
                    way.fulfilment.rank(),
                    day(way),
                    least_need_when_lacking(way),
                )
            })
            .unwrap_or_else(|| full_way(side));
        let nearer = possible.filter(|possible| day(&best).is_some_and(|day| *possible < day));
        Way { nearer, ..best }
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
        nearer: None,
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
                nearer: None,
                fulfilment: Fulfilment::Never,
            })
        })
    }
}
