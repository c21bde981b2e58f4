//! Errors by the words of the catalogue: one planted into the papers of a life, and the twin without.

mod account;
mod decision;
mod other;
mod special;

use crate::{chance::Chance, papers::Desk};
use calendar::Span;
use dossier::Paper;
use jiff::civil::date;
use rules::facts::{Decision, DecisionOutcome, Excluded, ExcludedFor};

/// A kind of error.
pub struct Kind {
    /// Its number in the catalogue.
    pub id: &'static str,
    /// Kinds that are true as well where this one is planted: a job whose paper has a defect and
    /// that is not in the account is not in the account.
    pub also: &'static [&'static str],
    /// Draws a life and plants the error, or leaves it out.
    desk: fn(&mut Chance, bool) -> Desk,
}

/// The papers of a life with an error and without it.
pub struct Specimen {
    /// What is planted.
    pub kind: &'static Kind,
    /// The papers with the error.
    pub planted: Vec<Paper>,
    /// The same papers without it.
    pub twin: Vec<Paper>,
}

/// The specimen of a kind by a seed.
pub fn specimen(kind: &'static Kind, seed: u64) -> Specimen {
    let [planted, twin] = desks(kind, seed).map(Desk::papers);
    Specimen {
        kind,
        planted,
        twin,
    }
}

/// What the papers of a specimen are made of: with the error, and without it.
pub fn desks(kind: &Kind, seed: u64) -> [Desk; 2] {
    let number: u64 = kind.id.trim_start_matches('V').parse().unwrap_or(0);
    let chance = Chance::new(number * 1_000_003 + seed);
    [true, false].map(|planted| (kind.desk)(&mut chance.clone(), planted))
}

const fn kind(
    id: &'static str,
    also: &'static [&'static str],
    desk: fn(&mut Chance, bool) -> Desk,
) -> Kind {
    Kind { id, also, desk }
}

/// Every kind of the catalogue.
pub static KINDS: [Kind; 40] = [
    kind("V01", &[], account::before_registration),
    kind("V02", &[], account::not_reported),
    kind("V03", &[], account::dates_shorter),
    kind("V04", &[], account::renamed),
    kind("V05", &["V01"], account::other_name),
    kind("V06", &[], account::no_code),
    kind("V07", &[], account::no_tariff),
    kind("V08", &["V06"], account::code_taken_away),
    kind("V09", &[], account::no_territory),
    kind("V10", &[], special::part_load),
    kind("V11", &[], special::part_load_before_norm),
    kind("V12", &[], special::paid_absence),
    kind("V13", &[], special::maternity),
    kind("V14", &[], special::old_care_leave),
    kind("V15", &[], other::child_not_counted),
    kind("V16", &[], other::no_work_beside),
    kind("V17", &[], other::no_service),
    kind("V18", &[], other::twice),
    kind("V19", &[], other::care_not_claimed),
    kind("V20", &[], other::study),
    kind("V21", &["V01", "V03"], other::kolkhoz_year),
    kind("V22", &[], other::season),
    kind("V23", &[], other::own_account),
    kind("V24", &["V01"], other::defect),
    kind("V25", &["V06"], special::name_of_position),
    kind("V26", &[], special::head_of_school),
    kind("V27", &[], special::medic_weights),
    kind("V28", &[], special::not_summed),
    kind("V29", &[], decision::age_step),
    kind("V30", &["V32"], decision::saved_right),
    kind("V31", &[], decision::requirement_year),
    kind("V32", &[], decision::awarded_late),
    kind("V33", &[], decision::no_decision),
    kind("V34", &[], decision::employer_closed),
    kind("V35", &["V01"], special::witnesses),
    kind("V36", &[], decision::long_record),
    kind("V37", &[], decision::no_proposal),
    kind("V38", &[], decision::rural_increment),
    kind("V39", &[], decision::social_instead),
    kind("V40", &[], decision::prepension),
];

/// A refusal that leaves out nothing.
fn refused() -> Decision {
    Decision {
        applied_on: Some(date(2026, 9, 1)),
        decided_on: Some(date(2026, 9, 10)),
        outcome: Some(DecisionOutcome::Refused),
        ..Decision::default()
    }
}

/// The decision the person brings: it leaves out `days` for `reason` where the error is planted.
fn decide(desk: &mut Desk, days: Span, reason: ExcludedFor, planted: bool) {
    let excluded = Excluded {
        span: days,
        reason: Some(reason),
    };
    desk.person.decision = Some(Box::new(Decision {
        excluded: planted.then_some(excluded).into_iter().collect(),
        ..refused()
    }));
}
