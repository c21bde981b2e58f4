//! Grounds on the page of a conclusion: which come first, and what each of them says.

use super::lacking::{self, Lacking};
use crate::law_of_grounds::{self, FALLBACK};
use calendar::full_months_between;
use contract::wording::{condition, date, flip, length, note, outcome, question, reading, value};
use law::Law;
use rules::{
    Conclusion,
    conclusion::{Condition, ConditionId, Flip, GroundConclusion, Note, Outcome, ReadBy, Reading},
    fact::Fact,
};

/// The grounds of a conclusion in the order of the page.
pub(super) struct Grounds {
    /// With a day of right.
    pub(super) first: Vec<GroundView>,
    /// Lacking conditions, or waiting for facts with something to show already.
    pub(super) others: Vec<GroundView>,
    /// Of which nothing can be said yet, by the questions that decide.
    pub(super) unknown: Vec<Unknown>,
    /// Ids and titles of grounds that lack record or coefficient whatever the rest may be.
    pub(super) too_little: Vec<(&'static str, &'static str)>,
    /// The social pension, where it is not the answer: last and folded.
    pub(super) fallback: Option<GroundView>,
    /// Ids and titles of grounds that do not concern this person.
    pub(super) not_for_you: Vec<(&'static str, &'static str)>,
}

/// Grounds that wait for the same answers.
pub(super) struct Unknown {
    pub(super) needs: Vec<String>,
    /// Ids and titles.
    pub(super) grounds: Vec<(&'static str, &'static str)>,
}

pub(super) struct GroundView {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) provision: &'static str,
    pub(super) outcome: String,
    pub(super) confidence: &'static str,
    pub(super) conditions: Vec<ConditionView>,
    pub(super) needs: Vec<String>,
    /// What would change the outcome.
    pub(super) flip: Option<String>,
    pub(super) notes: Vec<String>,
    pub(super) readings: Vec<String>,
    /// What the difference of the readings is worth.
    pub(super) worth: Option<String>,
}

pub(super) struct ConditionView {
    pub(super) title: &'static str,
    pub(super) required: String,
    pub(super) actual: String,
    pub(super) state: String,
    pub(super) provision: &'static str,
    /// Ids and titles of the legal numbers behind it, each once.
    pub(super) numbers: Vec<(&'static str, &'static str)>,
}

impl Grounds {
    pub(super) fn of(conclusion: &Conclusion, law: &Law) -> Self {
        let mut grounds = Self {
            first: vec![],
            others: vec![],
            unknown: vec![],
            too_little: vec![],
            fallback: None,
            not_for_you: vec![],
        };
        let mut in_order: Vec<&GroundConclusion> = conclusion.grounds.iter().collect();
        // The earliest right first; the rest as in the law.
        in_order.sort_by_key(|ground| (ground.right_on.is_none(), ground.right_on));
        for ground in in_order {
            let id = ground.ground.id;
            let is_answer = conclusion
                .earliest
                .is_some_and(|earliest| earliest.ground == id);
            match ground.outcome {
                Outcome::NotApplicable => grounds.not_for_you.push((id, ground.ground.title)),
                _ if id == FALLBACK && !is_answer => {
                    grounds.fallback = Some(of_ground(conclusion, ground, law));
                }
                Outcome::Met | Outcome::Later => {
                    grounds.first.push(of_ground(conclusion, ground, law));
                }
                Outcome::Needs if says_nothing(ground) => grounds.add_unknown(conclusion, ground),
                Outcome::NotMet if is_blank(ground) => {
                    grounds.too_little.push((id, ground.ground.title));
                }
                Outcome::Needs | Outcome::NotMet => {
                    grounds.others.push(of_ground(conclusion, ground, law));
                }
            }
        }
        grounds
    }

    /// What is lacking on each ground that touches what the person told and has no day yet, the
    /// nearest first.
    pub(super) fn within_reach(&self, conclusion: &Conclusion) -> Vec<Lacking> {
        let is_other = |own: &&GroundConclusion| {
            let mut others = self.others.iter();
            others.any(|other| other.id == own.ground.id)
        };
        let mut near: Vec<&GroundConclusion> = conclusion.grounds.iter().filter(is_other).collect();
        near.sort_by_key(|own| lacking::distance(own));
        near.into_iter().filter_map(lacking::of).collect()
    }

    /// «27 оснований».
    pub(super) fn not_for_you_count(&self) -> String {
        law_of_grounds::counted(self.not_for_you.len())
    }

    /// «16 оснований».
    pub(super) fn too_little_count(&self) -> String {
        law_of_grounds::counted(self.too_little.len())
    }

    fn add_unknown(&mut self, conclusion: &Conclusion, ground: &GroundConclusion) {
        let needs = needs(conclusion, ground);
        let titled = (ground.ground.id, ground.ground.title);
        let known = self.unknown.iter_mut().find(|group| group.needs == needs);
        match known {
            Some(group) => group.grounds.push(titled),
            None => self.unknown.push(Unknown {
                needs,
                grounds: vec![titled],
            }),
        }
    }
}

impl Unknown {
    /// «24 основания».
    pub(super) fn count(&self) -> String {
        law_of_grounds::counted(self.grounds.len())
    }
}

/// Whether nothing the person told touches the ground: a table of it would show nothing.
fn says_nothing(ground: &GroundConclusion) -> bool {
    let is_told = |fact: &Fact| matches!(fact, Fact::Period(..) | Fact::Child(..));
    !ground.needs.iter().any(is_told) && (ground.conditions.is_empty() || is_blank(ground))
}

/// Whether the condition that makes the ground this ground is unknown: such work, such children.
fn is_blank(ground: &GroundConclusion) -> bool {
    ground.conditions.iter().any(|asked| {
        let is_common = matches!(
            asked.id,
            ConditionId::Age
                | ConditionId::InsuranceRecord
                | ConditionId::LongRecord
                | ConditionId::Coefficient
        );
        !is_common && asked.holds.is_none() && asked.actual.is_none()
    })
}

fn of_ground(conclusion: &Conclusion, ground: &GroundConclusion, law: &Law) -> GroundView {
    GroundView {
        id: ground.ground.id,
        title: ground.ground.title,
        provision: ground.ground.provision,
        outcome: outcome::short(ground),
        confidence: ground.confidence.title(),
        conditions: ground
            .conditions
            .iter()
            .map(|asked| of_condition(asked, law))
            .collect(),
        needs: needs(conclusion, ground),
        flip: ground.flip.as_ref().map(flip::sentence),
        notes: ground
            .notes
            .iter()
            .filter(|remark| !is_said_by_flip(ground, **remark))
            .map(|remark| note::sentence(*remark))
            .collect(),
        readings: ground.readings.iter().copied().map(of_reading).collect(),
        worth: worth(conclusion, &ground.readings),
    }
}

fn needs(conclusion: &Conclusion, ground: &GroundConclusion) -> Vec<String> {
    let facts = ground.needs.iter();
    facts
        .map(|fact| question_about(conclusion, *fact))
        .collect()
}

/// The question with the days of its period, as it stands among the questions of the page.
fn question_about(conclusion: &Conclusion, fact: Fact) -> String {
    let mut questions = conclusion.questions.iter();
    questions
        .find(|question| question.fact == fact)
        .map_or_else(|| question::of_fact(fact), question::sentence)
}

fn is_said_by_flip(ground: &GroundConclusion, remark: Note) -> bool {
    matches!(ground.flip, Some(Flip::Confirm { .. }))
        && matches!(remark, Note::EarlierIfConfirmed { .. })
}

fn of_condition(asked: &Condition, law: &Law) -> ConditionView {
    let used = asked.numbers.iter();
    let titled = used.filter_map(|used| Some((used.id, law.parameter(used.id).ok()?.title)));
    let mut numbers: Vec<_> = titled.collect();
    numbers.dedup();
    ConditionView {
        numbers,
        title: condition::title(asked.id),
        required: value::value(asked.required),
        actual: asked
            .actual
            .map_or_else(|| "неизвестно".to_owned(), value::value),
        state: state(asked),
        provision: asked.provision,
    }
}

/// The cell «выполнено»: the day, or what is lacking and when it will be there.
fn state(asked: &Condition) -> String {
    let day = asked.holds_from.map(date::long);
    match (asked.holds, day) {
        (Some(true), Some(day)) => format!("да, с {day}"),
        (Some(true), None) => "да".to_owned(),
        (None, _) => "пока неизвестно".to_owned(),
        (Some(false), day) => {
            let mut parts = vec![condition::lacking(asked).unwrap_or_else(|| "нет".to_owned())];
            if let Some(day) = day {
                parts.push(format!("будет {day}"));
            }
            if asked.by_future_work {
                parts.push("если продолжите работать".to_owned());
            }
            parts.join(", ")
        }
    }
}

fn of_reading(read: Reading) -> String {
    let sentence = reading::sentence(&read);
    match read.right_on {
        Some(day) => format!("{sentence} Тогда право с {}.", date::long(day)),
        None => format!("{sentence} Тогда дня права пока не видно."),
    }
}

/// How many months of pension a claim may be worth: from the day of the courts, but not from days
/// gone by, to the day of the fund.
fn worth(conclusion: &Conclusion, readings: &[Reading]) -> Option<String> {
    let day_of = |by| readings.iter().find(|read| read.by == by)?.right_on;
    let (fund, court) = (day_of(ReadBy::Sfr)?, day_of(ReadBy::Court)?);
    let months = full_months_between(court.max(conclusion.assessed_on), fund);
    (0 < months).then(|| {
        format!(
            "Если спорить и суд согласится, это может дать {} пенсии.",
            length::months(months)
        )
    })
}
