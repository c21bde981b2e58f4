//! Grounds at any age: a long special record alone (items 11–13 and 16 of ч. 1 ст. 30, ст. 31).

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion, Note},
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
use calendar::Length;
use law::Confidence;

/// A ground of this shape.
pub(crate) struct AnyAge {
    pub(crate) provision: &'static str,
    /// The provision of the coefficient.
    pub(crate) coefficient: &'static str,
    /// Ways to complete the record; the one completed first counts.
    pub(crate) ways: &'static [AnyAgeWay],
    /// Less record for those who left flying work for health.
    pub(crate) by_health: Option<Need>,
    /// Participation in the liquidation of emergencies (item 16).
    pub(crate) emergency: bool,
    /// Said whenever the ground concerns the person.
    pub(crate) note: Option<Note>,
    pub(crate) confidence: Confidence,
}

/// One way to the record.
#[derive(Clone, Copy)]
pub(crate) struct AnyAgeWay {
    pub(crate) work: SpecialWork,
    pub(crate) need: Need,
    /// What to say when this way is taken; it also lowers the confidence to «not checked».
    pub(crate) note: Option<Note>,
}

/// The record asked of men and of women.
#[derive(Clone, Copy)]
pub(crate) struct Need {
    pub(crate) male: Length,
    pub(crate) female: Length,
}

impl Need {
    const fn of(self, sex: Sex) -> Length {
        match sex {
            Sex::Male => self.male,
            Sex::Female => self.female,
        }
    }
}

struct Taken {
    need: Length,
    note: Option<Note>,
    record: KnownRecord,
    completed: Fulfilment,
}

impl AnyAge {
    /// Assesses the ground.
    pub(crate) fn assess(&self, life: &Life<'_>, ground: &'static Ground) -> GroundConclusion {
        let mut list = Checklist::new(life, ground, self.confidence);
        let Some(sex) = life.facts.sex else {
            return list.needs(vec![Fact::Sex]);
        };
        if life.facts.periods.is_none() {
            return list.needs(vec![Fact::Periods]);
        }
        let Some(taken) = self
            .taken(life, sex)
            .filter(|taken| !taken.record.is_empty())
        else {
            return list.not_applicable();
        };
        if life.facts.office_holder == Some(true) {
            list.notes.push(Note::OfficeHolder);
        }
        list.notes.extend(self.note);
        if let Some(note) = taken.note {
            list.notes.push(note);
            list.confidence = list.confidence.min(Confidence::Medium);
        }
        list.record_fulfilled(
            ConditionId::SpecialRecord,
            self.provision,
            taken.need,
            &taken.record,
            taken.completed,
            vec![],
        );
        if self.emergency {
            list.circumstance(
                ConditionId::Emergency,
                self.provision,
                life.facts.emergency_rescue,
                Fact::EmergencyRescue,
            );
        }
        list.coefficient(self.coefficient, RequirementDay::Assignment)
    }

    /// The way completed first; where none is, the one nearest to completion.
    fn taken(&self, life: &Life<'_>, sex: Sex) -> Option<Taken> {
        let mut best: Option<Taken> = None;
        for way in self.ways {
            let record = special::record(life, &way.work)?;
            let (need, completed) = self.completed(life, sex, way.need.of(sex), &record);
            let taken = Taken {
                need,
                note: way.note,
                record,
                completed,
            };
            let rank = |taken: &Taken| {
                let lacks = taken.record.total().lacking(taken.need);
                let nothing = taken.record.is_empty();
                (
                    nothing,
                    taken.completed.rank(),
                    taken.completed.day(),
                    lacks,
                )
            };
            if best.as_ref().is_none_or(|best| rank(&taken) < rank(best)) {
                best = Some(taken);
            }
        }
        best
    }

    /// The full record, or the shorter one of those who left for health; unknown health asks only
    /// where it decides.
    fn completed(
        &self,
        life: &Life<'_>,
        sex: Sex,
        full: Length,
        record: &KnownRecord,
    ) -> (Length, Fulfilment) {
        let by_full = record.reaches(full, life.works_on());
        let Some(shorter) = self.by_health.map(|need| need.of(sex)) else {
            return (full, by_full);
        };
        let by_shorter = record.reaches(shorter, life.works_on());
        match life.facts.flying_health_exit {
            Some(true) => (shorter, by_shorter),
            None if by_full == Fulfilment::Never && by_shorter != Fulfilment::Never => (
                full,
                Fulfilment::Unknown {
                    needs: vec![Fact::FlyingHealthExit],
                },
            ),
            _ => (full, by_full),
        }
    }
}
