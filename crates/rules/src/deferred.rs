//! The common shape of items 19–21 of ч. 1 ст. 30: a special record at any age, then a wait.

use crate::{
    checklist::{Checklist, condition},
    conclusion::{Condition, ConditionId, GroundConclusion, Note, NumberUsed, Value},
    fact::Fact,
    fulfilment::Fulfilment,
    ground::Ground,
    life::{
        Life, REFORM,
        known_record::KnownRecord,
        special::{self, Code, Load, SpecialWork, code_of, is_full_rural_week},
        teaching,
    },
    requirement::RequirementDay,
};
use calendar::{Length, add_months};
use jiff::civil::Date;
use law::Confidence;

/// A ground of this shape.
pub(crate) struct Deferred {
    pub(crate) provision: &'static str,
    /// Ways to complete the special record; the one completed first counts.
    pub(crate) ways: &'static [ServiceWay],
    /// Since when a missing rate is taken as a full one, where rates matter.
    pub(crate) norm_since: Option<Date>,
    pub(crate) confidence: Confidence,
}

/// A length of this work.
#[derive(Clone, Copy)]
pub(crate) struct ServiceWay {
    pub(crate) work: SpecialWork,
    pub(crate) need: Length,
    /// The way is open only to those who did such work too, and not before it; empty: to all.
    pub(crate) only_with: &'static [Code],
    /// Army and study count too, if the work itself fills this much (№ 1397); `None`: they do not.
    pub(crate) with_army_and_study: Option<Length>,
    /// What to say when this way is taken.
    pub(crate) note: Option<Note>,
}

impl ServiceWay {
    /// The record of this way and when it is long enough; `None` when the way is closed or the
    /// periods are unknown.
    fn completed(&self, life: &Life<'_>) -> Option<(KnownRecord, Fulfilment)> {
        let own = special::record(life, &self.work)?;
        let Some(least) = self.with_army_and_study else {
            let completed = own.reaches(self.need, life.works_on());
            return Some((own, completed));
        };
        let longer = teaching::record_with_army_and_study(life, &self.work)?;
        let completed = longer.reaches(self.need, life.works_on());
        match own.reaches(least, life.works_on()) {
            Fulfilment::From { day, .. } => Some((longer, completed.not_before(day))),
            Fulfilment::Undated => Some((longer, completed)),
            Fulfilment::Unknown { .. } | Fulfilment::Never => None,
        }
    }

    /// Whether a rate below one was taken as full, because thirty-six hours are a full week there.
    fn takes_a_rural_week_as_full(&self, life: &Life<'_>) -> bool {
        let Load::FullRateSince(since) = self.work.load else {
            return false;
        };
        let periods = life.facts.periods.as_deref().unwrap_or_default();
        periods.iter().any(|period| {
            code_of(period, self.work.codes).is_some()
                && since <= period.span.to()
                && is_full_rural_week(life.facts.sex, period)
        })
    }

    /// The first counted day of the work without which the way is closed; halves of a rate that
    /// make a whole one only together with other work count here too.
    fn opened_on(&self, life: &Life<'_>, record: &KnownRecord) -> Option<Date> {
        let periods = life.facts.periods.as_deref().unwrap_or_default();
        periods
            .iter()
            .filter(|period| code_of(period, self.only_with).is_some())
            .flat_map(|period| {
                let runs = record.certain.runs().iter();
                runs.filter_map(|run| run.span.overlap(period.span))
            })
            .map(calendar::Span::from)
            .min()
    }
}

/// A way with what the facts say of it.
struct Taken<'a> {
    way: &'a ServiceWay,
    record: KnownRecord,
    completed: Fulfilment,
}

const WAIT: &str = "ч. 1.1 ст. 30, приложение 7; ч. 3 ст. 10 350-ФЗ";

impl Deferred {
    /// Assesses the ground.
    pub(crate) fn assess(&self, life: &Life<'_>, ground: &'static Ground) -> GroundConclusion {
        let mut list = Checklist::new(life, ground, self.confidence);
        let Some(taken) = self.taken(life) else {
            let need = self.ways.first().map_or(Length::ZERO, |way| way.need);
            list.record_fulfilled(
                ConditionId::SpecialRecord,
                self.provision,
                need,
                &KnownRecord::default(),
                Fulfilment::Unknown {
                    needs: vec![Fact::Periods],
                },
                vec![],
            );
            return list.coefficient(COEFFICIENT, RequirementDay::Assignment);
        };
        if taken.record.is_empty() {
            return list.not_applicable();
        }
        if life.facts.office_holder == Some(true) {
            list.notes.push(Note::OfficeHolder);
        }
        if self.rate_is_assumed(life, taken.way) {
            list.notes.push(Note::RateAssumedFull);
        }
        if taken.way.takes_a_rural_week_as_full(life) {
            list.notes.push(Note::RuralWeekOf36Hours);
        }
        list.notes.extend(taken.way.note);
        let completed_on = taken.completed.day();
        list.record_fulfilled(
            ConditionId::SpecialRecord,
            self.provision,
            taken.way.need,
            &taken.record,
            taken.completed,
            vec![],
        );
        if let Some(day) = completed_on {
            list.special_record_not_before(day);
        }
        match completed_on.map(|day| Wait::after(day, life)) {
            Some(Some(wait)) => wait.add_to(&mut list),
            // The annex has no row for that year: nobody can say how long to wait.
            Some(None) => list.add(
                condition(ConditionId::Wait, WAIT, Value::Months(0)),
                Fulfilment::Unknown { needs: vec![] },
            ),
            None => {}
        }
        list.coefficient(COEFFICIENT, RequirementDay::Assignment)
    }

    /// The way completed first; where none is, the one nearest to completion.
    fn taken(&self, life: &Life<'_>) -> Option<Taken<'_>> {
        let mut best: Option<Taken<'_>> = None;
        life.facts.periods.as_ref()?;
        for way in self.ways {
            let Some((record, mut completed)) = way.completed(life) else {
                continue;
            };
            if !way.only_with.is_empty() {
                let Some(opened_on) = way.opened_on(life, &record) else {
                    continue;
                };
                completed = completed.not_before(opened_on);
            }
            let rank = |taken: &Taken<'_>| {
                let lacks = taken.record.total().lacking(taken.way.need);
                let nothing = taken.record.is_empty();
                (
                    nothing,
                    taken.completed.rank(),
                    taken.completed.day(),
                    !taken.completed.may_be_earlier(),
                    lacks,
                )
            };
            let taken = Taken {
                way,
                record,
                completed,
            };
            if best.as_ref().is_none_or(|best| rank(&taken) < rank(best)) {
                best = Some(taken);
            }
        }
        best
    }

    /// Whether a coded period under the norm shows no rate.
    fn rate_is_assumed(&self, life: &Life<'_>, way: &ServiceWay) -> bool {
        let Some(since) = self.norm_since else {
            return false;
        };
        let periods = life.facts.periods.as_deref().unwrap_or_default();
        periods.iter().any(|period| {
            code_of(period, way.work.codes).is_some()
                && period.rate.is_none()
                && since <= period.span.to()
        })
    }
}

/// The provision of the coefficient for grounds of ст. 30.
const COEFFICIENT: &str = "ч. 1 ст. 30; ч. 3 ст. 35";

/// The wait after the special record is completed (приложение 7).
struct Wait {
    months: u32,
    ends_on: Date,
    saved: bool,
    six_months: bool,
    numbers: Vec<NumberUsed>,
}

impl Wait {
    /// Counted from the day of completion, whatever work came later; `None` where the annex has no
    /// row for that day.
    fn after(completed_on: Date, life: &Life<'_>) -> Option<Self> {
        let law = life.law;
        let mut numbers = vec![];
        let mut months_of = |parameter: &law::Parameter| {
            parameter.find(completed_on)?;
            numbers.push(NumberUsed {
                id: parameter.id,
                on: completed_on,
            });
            parameter.count_on(completed_on).ok()
        };
        let saved = completed_on < REFORM;
        let (months, relief) = if saved {
            (0, None)
        } else {
            (months_of(&law.annex7)?, months_of(&law.six_month_relief))
        };
        let months = months - relief.unwrap_or_default().min(months);
        Some(Self {
            months,
            ends_on: add_months(completed_on, months),
            saved,
            six_months: relief.is_some(),
            numbers,
        })
    }

    fn add_to(self, list: &mut Checklist<'_>) {
        if self.saved {
            list.notes.push(Note::SavedRight);
        }
        if self.six_months {
            list.notes.push(Note::SixMonthsEarlier);
        }
        list.add(
            Condition {
                actual: Some(Value::Day(self.ends_on)),
                numbers: self.numbers,
                ..condition(ConditionId::Wait, WAIT, Value::Months(self.months))
            },
            Fulfilment::from(self.ends_on),
        );
    }
}
