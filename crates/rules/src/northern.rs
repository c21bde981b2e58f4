//! Conditions about the northern record: full, shorter for mothers of two, and in part.

use crate::{
    checklist::Checklist,
    conclusion::ConditionId,
    fact::Fact,
    fulfilment::Fulfilment,
    life::{Life, known_record::KnownRecord},
};
use calendar::Length;

/// How much northern record is asked for, by territory. A mixed record is measured in days of the
/// Far North.
#[derive(Clone, Copy)]
pub(crate) struct NorthNeed {
    pub(crate) far: Length,
    pub(crate) equated: Length,
}

/// The full record of п. 6 ч. 1 ст. 32.
pub(crate) const FULL: NorthNeed = NorthNeed {
    far: Length::new(15, 0, 0),
    equated: Length::new(20, 0, 0),
};

/// The way in which the northern record is reached first.
pub(crate) struct NorthWay<'a> {
    pub(crate) need: Length,
    pub(crate) record: &'a KnownRecord,
    pub(crate) fulfilment: Fulfilment,
}

impl NorthNeed {
    /// The Far North alone, all of it as equated places, or both together.
    pub(crate) fn reached<'a>(self, life: &'a Life<'_>) -> NorthWay<'a> {
        let north = &life.north;
        if north.unknown {
            return NorthWay {
                need: self.far,
                record: &north.mixed,
                fulfilment: Fulfilment::Unknown {
                    needs: vec![Fact::Periods],
                },
            };
        }
        let way = |record: &'a KnownRecord, need| NorthWay {
            need,
            record,
            fulfilment: record.reaches(need, life.works_on()),
        };
        let ways = [
            way(&north.mixed, self.far),
            way(&north.far, self.far),
            way(&north.equated, self.equated),
        ];
        let first = |way: &NorthWay<'_>| (way.fulfilment.rank(), way.fulfilment.day());
        let [mixed, far, equated] = ways;
        [far, equated].into_iter().fold(mixed, |best, way| {
            if first(&way) < first(&best) {
                way
            } else {
                best
            }
        })
    }

    /// Adds the condition to the list.
    pub(crate) fn add_to(self, list: &mut Checklist<'_>, life: &Life<'_>, provision: &'static str) {
        let way = self.reached(life);
        list.record_fulfilled(
            ConditionId::NorthRecord,
            provision,
            way.need,
            way.record,
            way.fulfilment,
            vec![],
        );
    }
}
