//! Conditions about the northern record: full, shorter for mothers of two, and in part.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, Note},
    fact::Fact,
    fulfilment::Fulfilment,
    life::{Life, known_record::KnownRecord, north::North},
};
use calendar::Length;
use jiff::civil::Date;
use law::Confidence;

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
        self.reached_by(life, &life.north)
    }

    /// The same of a northern record of one's own counting.
    fn reached_by<'a>(self, life: &Life<'_>, north: &'a North) -> NorthWay<'a> {
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
        let first = NorthWay::rank;
        let [mixed, far, equated] = ways;
        [far, equated].into_iter().fold(mixed, |best, way| {
            if first(&way) < first(&best) {
                way
            } else {
                best
            }
        })
    }

    /// Adds the condition to the list, with listed work done elsewhere where it brings the day
    /// nearer (ч. 1 ст. 33: for п. 6 ч. 1 ст. 32 alone).
    pub(crate) fn add_with_listed_to(
        self,
        list: &mut Checklist<'_>,
        life: &Life<'_>,
        provision: &'static str,
    ) {
        let own = self.reached(life);
        let longer = life
            .north_with_listed
            .as_ref()
            .map(|north| self.reached_by(life, north))
            .filter(|longer| longer.rank() < own.rank());
        match longer {
            Some(longer) => {
                listed_work_added(list);
                longer.add_to(list, provision);
            }
            None => own.add_to(list, provision),
        }
    }

    /// Adds the condition to the list.
    pub(crate) fn add_to(self, list: &mut Checklist<'_>, life: &Life<'_>, provision: &'static str) {
        self.reached(life).add_to(list, provision);
    }
}

/// Says that listed work was added: nobody has told with which weight.
pub(crate) fn listed_work_added(list: &mut Checklist<'_>) {
    list.notes.push(Note::ListedWorkAddedToNorth);
    list.confidence = Confidence::Low;
}

impl NorthWay<'_> {
    fn rank(&self) -> (u8, Option<Date>) {
        (self.fulfilment.rank(), self.fulfilment.day())
    }

    fn add_to(self, list: &mut Checklist<'_>, provision: &'static str) {
        let way = self;
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
