//! Collects the conditions of a ground and folds them into its outcome.

use crate::{
    conclusion::{
        Condition, ConditionId, GroundConclusion, Note, NumberUsed, Outcome, Reading, Requirement,
        SpecialRecord, Value,
    },
    fact::Fact,
    fulfilment::Fulfilment,
    general_age::GeneralAge,
    ground::Ground,
    life::{Life, coefficients::CoefficientReach, known_record::KnownRecord},
    office::{OfficeAge, raises_early_ages},
    requirement::{RequirementDay, coefficient_required},
};
use calendar::{Age, Length, months_before};
use jiff::civil::Date;
use law::Confidence;
use rust_decimal::Decimal;

/// The conditions of one ground, as they are gathered.
///
/// No early `return`: every condition is recorded, so that the person sees the whole list and not
/// only the first failure.
pub(crate) struct Checklist<'a> {
    life: &'a Life<'a>,
    ground: &'static Ground,
    conditions: Vec<Condition>,
    fulfilments: Vec<Fulfilment>,
    pub(crate) age: Option<Age>,
    pub(crate) requirement: Requirement,
    pub(crate) notes: Vec<Note>,
    pub(crate) readings: Vec<Reading>,
    unconfirmed: Vec<Fact>,
    special: Option<SpecialRecord>,
    pub(crate) confidence: Confidence,
}

impl<'a> Checklist<'a> {
    pub(crate) fn new(life: &'a Life<'a>, ground: &'static Ground, confidence: Confidence) -> Self {
        Self {
            life,
            ground,
            // Nothing is allocated for a ground that does not concern the person.
            conditions: vec![],
            fulfilments: vec![],
            age: None,
            requirement: Requirement::default(),
            notes: vec![],
            readings: vec![],
            unconfirmed: vec![],
            special: None,
            confidence,
        }
    }

    /// The person is of another sex, or there was no such work.
    pub(crate) fn not_applicable(self) -> GroundConclusion {
        self.conclude(Outcome::NotApplicable, None, vec![])
    }

    /// Facts without which not even the conditions can be named.
    pub(crate) fn needs(self, facts: Vec<Fact>) -> GroundConclusion {
        self.conclude(Outcome::Needs, None, facts)
    }

    /// A nearer day that only unconfirmed facts stand before.
    pub(crate) fn earlier_if_confirmed(&mut self, right_on: Date, facts: &[Fact]) {
        let note = Note::EarlierIfConfirmed { right_on };
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
        for fact in facts {
            if !self.unconfirmed.contains(fact) {
                self.unconfirmed.push(*fact);
            }
        }
    }

    /// A condition with its fulfilment.
    pub(crate) fn add(&mut self, condition: Condition, fulfilment: Fulfilment) {
        if let Fulfilment::From {
            earlier_if: Some((right_on, facts)),
            ..
        } = &fulfilment
        {
            self.earlier_if_confirmed(*right_on, facts);
        }
        self.conditions.push(Condition {
            holds: fulfilment.holds(self.life.on),
            holds_from: fulfilment.day(),
            by_future_work: matches!(
                fulfilment,
                Fulfilment::From {
                    by_future_work: true,
                    ..
                }
            ),
            ..condition
        });
        self.fulfilments.push(fulfilment);
    }

    /// The age of the ground, reached on `on`.
    pub(crate) fn age(
        &mut self,
        provision: &'static str,
        age: Age,
        on: Option<Date>,
        numbers: Vec<NumberUsed>,
    ) {
        self.age = Some(age);
        if let Some(born) = self.life.facts.born
            && (born.month(), born.day()) == (2, 29)
            && on.is_some_and(|day| !day.in_leap_year())
        {
            self.notes.push(Note::BornOn29February);
        }
        let actual = self.life.facts.born.map(|born| {
            Value::Age(Age::from_months(calendar::full_months_between(
                born,
                self.life.on,
            )))
        });
        self.add(
            Condition {
                actual,
                numbers,
                ..condition(ConditionId::Age, provision, Value::Age(age))
            },
            Fulfilment::from_or(on, Fact::Born),
        );
    }

    /// An early age of ст. 30–33, later for those who hold an office (приложение 5).
    pub(crate) fn early_age(&mut self, provision: &'static str, age: Age) {
        let life = self.life;
        if !raises_early_ages(life) || life.facts.sex.is_none() || life.facts.born.is_none() {
            self.age(provision, age, life.reaches(age), vec![]);
            return;
        }
        let Some(raised) = OfficeAge::of(life, age) else {
            self.age = Some(age);
            let unknown = Fulfilment::Unknown { needs: vec![] };
            let age = Value::Age(age);
            self.add(condition(ConditionId::Age, provision, age), unknown);
            return;
        };
        if raised.age != age {
            self.office_months_added();
        }
        let on = life.reaches(raised.age);
        self.age(provision, raised.age, on, raised.numbers);
    }

    fn office_months_added(&mut self) {
        self.notes.push(Note::OfficeMonthsAdded);
        self.confidence = Confidence::Low;
    }

    /// An age raised by приложение 6, with what a reader must know of it.
    pub(crate) fn raised_age(&mut self, provision: &'static str, raised: GeneralAge) {
        if raised.saved {
            self.notes.push(Note::SavedRight);
        }
        if raised.six_months {
            self.notes.push(Note::SixMonthsEarlier);
        }
        if raised.for_office {
            self.office_months_added();
        }
        let on = raised.reached_on(self.life);
        self.age(provision, raised.age, on, raised.numbers);
    }

    /// An insurance record of so many years.
    pub(crate) fn insurance(&mut self, provision: &'static str, years: u32, record: &KnownRecord) {
        self.requirement.insurance_record_years = Some(years);
        if record.chosen_by_former_law != Length::ZERO {
            self.notes.push(Note::FormerLawChosen {
                days: record.chosen_by_former_law.in_days(),
            });
        }
        self.record(
            ConditionId::InsuranceRecord,
            provision,
            Length::new(years, 0, 0),
            record,
            vec![],
        );
    }

    /// The legal numbers behind the condition added last.
    pub(crate) fn last_numbers(&mut self, numbers: Vec<NumberUsed>) {
        if let Some(condition) = self.conditions.last_mut() {
            condition.numbers = numbers;
        }
    }

    /// A circumstance that begins on a day.
    pub(crate) fn dated_circumstance(
        &mut self,
        id: ConditionId,
        provision: &'static str,
        fulfilment: Fulfilment,
    ) {
        self.add(
            Condition {
                actual: fulfilment.day().map(|_| Value::Is(true)),
                ..condition(id, provision, Value::Is(true))
            },
            fulfilment,
        );
    }

    /// A circumstance that either is or is not; it postpones nothing.
    pub(crate) fn circumstance(
        &mut self,
        id: ConditionId,
        provision: &'static str,
        is: Option<bool>,
        fact: Fact,
    ) {
        let fulfilment = match is {
            Some(true) => Fulfilment::Undated,
            Some(false) => Fulfilment::Never,
            None => Fulfilment::Unknown { needs: vec![fact] },
        };
        self.add(
            Condition {
                actual: is.map(Value::Is),
                ..condition(id, provision, Value::Is(true))
            },
            fulfilment,
        );
    }

    /// A record of service of at least `need`.
    pub(crate) fn record(
        &mut self,
        id: ConditionId,
        provision: &'static str,
        need: Length,
        record: &KnownRecord,
        numbers: Vec<NumberUsed>,
    ) {
        let fulfilment = record.reaches(need, self.life.works_on());
        self.record_fulfilled(id, provision, need, record, fulfilment, numbers);
    }

    /// The full special record of a ground whose right in part asks for less.
    pub(crate) fn full_special_record(&mut self, full: Length, record: &KnownRecord) {
        if let Some(special) = &mut self.special {
            special.completed_on = record.certain.completed_on(full);
        }
    }

    /// The special record counts as complete on no day before `day`: another condition opens it.
    pub(crate) fn special_record_not_before(&mut self, day: Date) {
        if let Some(special) = &mut self.special {
            special.completed_on = special.completed_on.map(|own| own.max(day));
        }
    }

    /// The same, when the caller has chosen the fulfilment.
    pub(crate) fn record_fulfilled(
        &mut self,
        id: ConditionId,
        provision: &'static str,
        need: Length,
        record: &KnownRecord,
        fulfilment: Fulfilment,
        numbers: Vec<NumberUsed>,
    ) {
        let have = record.total();
        if id == ConditionId::SpecialRecord && have != Length::ZERO {
            self.special = Some(SpecialRecord {
                ground: self.ground.id,
                record: have,
                completed_on: record.certain.completed_on(need),
            });
        }
        let nothing_known =
            matches!(fulfilment, Fulfilment::Unknown { .. }) && have == Length::ZERO;
        let gap = have.lacking(need).max(need.lacking(have));
        if !nothing_known && have != Length::ZERO && gap.in_days() < record.margin_days() {
            self.notes.push(Note::Recount {
                margin_days: gap.in_days(),
            });
        }
        if fulfilment == Fulfilment::Undated {
            self.notes.push(Note::RecordDayUnknown);
        } else if record.undated != Length::ZERO {
            self.notes.push(Note::RecordPartlyUndated);
        }
        let lacks = have.lacking(need);
        self.add(
            Condition {
                actual: (!nothing_known).then_some(Value::Record(have)),
                lacks: (!nothing_known && lacks != Length::ZERO).then_some(Value::Record(lacks)),
                numbers,
                ..condition(id, provision, Value::Record(need))
            },
            fulfilment,
        );
    }

    /// The day by which everything recorded so far is fulfilled.
    pub(crate) fn fulfilled_so_far(&self) -> Option<Date> {
        self.fulfilments.iter().filter_map(Fulfilment::day).max()
    }

    /// The individual pension coefficient: always the last condition, because for early grounds
    /// the requirement is that of the day on which everything else is fulfilled.
    pub(crate) fn coefficient(
        mut self,
        provision: &'static str,
        day: RequirementDay,
    ) -> GroundConclusion {
        let on = self.life.on;
        let law = self.life.law;
        let since = match day {
            RequirementDay::Fixed(day) => day,
            RequirementDay::Assignment => self.fulfilled_so_far().unwrap_or(on),
        };
        let required_on = |of: Date| match day {
            RequirementDay::Fixed(day) => coefficient_required(day, law),
            RequirementDay::Assignment => coefficient_required(of, law),
        };
        let reach = self
            .life
            .coefficients
            .reaches(since, required_on, self.life.works_on());
        let right = match &reach {
            CoefficientReach::From { day, .. } => since.max(*day),
            _ => since,
        };
        let required = required_on(right);
        let have = self.life.coefficients.at(on);
        // Whoever claims today must have today's coefficient, whatever was required when the
        // other conditions were fulfilled.
        let asked_now = required_on(on.max(right));
        let rose = day == RequirementDay::Assignment
            && matches!(
                reach,
                CoefficientReach::From { .. } | CoefficientReach::Undated
            )
            && right < on
            && have < asked_now;
        let decide = || self.life.coefficients.facts_that_decide(asked_now - have);
        let fulfilment = match reach {
            _ if rose => decide().map_or(Fulfilment::Never, |needs| Fulfilment::Unknown { needs }),
            CoefficientReach::From {
                day,
                by_future_work,
            } => Fulfilment::From {
                day,
                by_future_work,
                earlier_if: None,
            },
            CoefficientReach::Undated => Fulfilment::Undated,
            CoefficientReach::Unknown(needs) => Fulfilment::Unknown { needs },
            CoefficientReach::Never => Fulfilment::Never,
        };
        let required = if rose { asked_now } else { required };
        if rose {
            self.notes.push(Note::RequirementRose {
                held_on: right,
                required_then: required_on(right),
            });
        }
        self.note_on_coefficient(&fulfilment, since);
        self.requirement.coefficient = Some(required);
        let known = self.life.coefficients.shown.total.is_some();
        let lacks = required - have;
        let requirement_day = match day {
            RequirementDay::Fixed(day) => day,
            RequirementDay::Assignment if rose => on,
            RequirementDay::Assignment => right,
        };
        self.add(
            Condition {
                actual: known.then_some(Value::Coefficient(have)),
                lacks: (known && Decimal::ZERO < lacks).then_some(Value::Coefficient(lacks)),
                numbers: vec![NumberUsed {
                    id: law.required_coefficient.id,
                    on: crate::requirement::not_before_2015(requirement_day),
                }],
                ..condition(
                    ConditionId::Coefficient,
                    provision,
                    Value::Coefficient(required),
                )
            },
            fulfilment,
        );
        self.finish()
    }

    fn note_on_coefficient(&mut self, fulfilment: &Fulfilment, since: Date) {
        if *fulfilment == Fulfilment::Undated
            && self.life.coefficients.only_sum
            && since < self.life.on
        {
            self.notes.push(Note::CoefficientDayUnknown);
        }
        if let Fulfilment::From {
            day,
            by_future_work: false,
            ..
        } = fulfilment
            && since < *day
        {
            self.notes.push(Note::CoefficientByYearEnd);
        }
        if !self.life.coefficients.shown.other_periods.is_empty() {
            self.notes.push(Note::OtherPeriodsAdded);
        }
    }

    /// One false condition decides, otherwise one unknown condition asks, otherwise the latest day
    /// is the day of right.
    pub(crate) fn finish(mut self) -> GroundConclusion {
        if self.confidence != Confidence::High {
            self.notes.push(Note::RuleNotChecked);
        }
        if self.fulfilments.contains(&Fulfilment::Never) {
            return self.conclude(Outcome::NotMet, None, vec![]);
        }
        let mut needs: Vec<Fact> = vec![];
        let mut unknown = false;
        for fulfilment in &self.fulfilments {
            if let Fulfilment::Unknown { needs: facts } = fulfilment {
                unknown = true;
                for fact in facts {
                    if !needs.contains(fact) {
                        needs.push(*fact);
                    }
                }
            }
        }
        if unknown {
            return self.conclude(Outcome::Needs, None, needs);
        }
        let right = self.fulfilled_so_far();
        let outcome = match right {
            Some(day) if self.life.on < day => Outcome::Later,
            _ => Outcome::Met,
        };
        self.conclude(outcome, right, vec![])
    }

    fn conclude(
        self,
        outcome: Outcome,
        right_on: Option<Date>,
        needs: Vec<Fact>,
    ) -> GroundConclusion {
        let mut notes = self.notes;
        // Nobody can be asked for a number the law itself does not have.
        if outcome == Outcome::Needs && needs.is_empty() {
            notes.push(Note::LawGap);
        }
        notes.dedup();
        GroundConclusion {
            ground: self.ground,
            outcome,
            right_on,
            apply_from: right_on.map(|day| months_before(day, 1)),
            age: self.age,
            requirement: self.requirement,
            conditions: self.conditions,
            needs,
            unconfirmed: self.unconfirmed,
            special: self.special,
            readings: self.readings,
            flip: None,
            confidence: self.confidence,
            notes,
        }
    }
}

/// A condition of which only the demand is known yet.
pub(crate) fn condition(id: ConditionId, provision: &'static str, required: Value) -> Condition {
    Condition {
        id,
        provision,
        required,
        actual: None,
        holds: None,
        holds_from: None,
        lacks: None,
        by_future_work: false,
        numbers: vec![],
    }
}
