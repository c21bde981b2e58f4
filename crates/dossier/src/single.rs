//! Facts that a life has once: the first paper that knows one is believed, the others are heard.

use crate::{
    conflict::{Conflict, ConflictKind, Said},
    merged::{Origins, Place},
    paper::{Paper, PaperKind},
};
use rules::{
    Facts,
    conclusion::Severity,
    facts::{Answer, DisabilityKind, North},
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A fact: its name in the contract, how a paper says it, how it is taken over.
struct Single {
    name: &'static str,
    said: fn(&Facts) -> Option<Said>,
    take: fn(&mut Facts, &Facts),
    /// Another value means that a paper is of another person or has a mistake in it.
    severity: Severity,
}

macro_rules! single {
    ($name:literal, $($field:ident).+, $severity:ident, $said:expr) => {
        Single {
            name: $name,
            said: |facts| facts.$($field).+.as_ref().map($said),
            take: |facts, other| facts.$($field).+.clone_from(&other.$($field).+),
            severity: Severity::$severity,
        }
    };
}

const SINGLES: &[Single] = &[
    single!("sex", sex, Sure, |sex| Said::Sex(*sex)),
    single!("born", born, Sure, |day| Said::Day(*day)),
    single!("assess_on", assess_on, Ask, |day| Said::Day(*day)),
    single!("apply_on", apply_on, Ask, |day| Said::Day(*day)),
    single!("working", working, Ask, |yes| Said::YesNo(*yes)),
    single!("residence.rural", residence.rural, Ask, |yes| Said::YesNo(
        *yes
    )),
    single!("residence.north", residence.north, Ask, |north| Said::Name(
        match north {
            North::FarNorth => "rks",
            North::Equated => "mks",
        }
    )),
    single!("union_member", union_member, Ask, |yes| Said::YesNo(*yes)),
    single!("dependants", dependants, Ask, |n| Said::Number((*n).into())),
    single!("guardianship", guardianship, Ask, |length| Said::Length(
        *length
    )),
    single!("office_holder", office_holder, Ask, |yes| Said::YesNo(*yes)),
    single!(
        "emergency_rescue",
        emergency_rescue,
        Ask,
        |yes| Said::YesNo(*yes)
    ),
    single!("flying_health_exit", flying_health_exit, Ask, |yes| {
        Said::YesNo(*yes)
    }),
    single!("radiation", radiation, Ask, |yes| Said::YesNo(*yes)),
    single!("coefficients.total", coefficients.total, Ask, |n| {
        Said::Number(*n)
    }),
    single!(
        "coefficients.before_2015",
        coefficients.before_2015,
        Ask,
        |n| Said::Number(*n)
    ),
    single!(
        "before_2002.average_pay_2000_2001",
        before_2002.average_pay_2000_2001,
        Ask,
        |n| Said::Number(*n)
    ),
    single!("before_2002.pay_ratio", before_2002.pay_ratio, Ask, |n| {
        Said::Number(*n)
    }),
    single!(
        "before_2002.record_2002",
        before_2002.record_2002,
        Ask,
        |n| Said::Length(*n)
    ),
    single!(
        "before_2002.record_1991",
        before_2002.record_1991,
        Ask,
        |n| Said::Length(*n)
    ),
    single!(
        "account_record",
        account_record,
        Ask,
        |length| Said::Length(*length)
    ),
    single!("future.works_on", future.works_on, Ask, |yes| Said::YesNo(
        *yes
    )),
    single!("future.monthly_pay", future.monthly_pay, Ask, |n| {
        Said::Number(*n)
    }),
    single!(
        "account_opened_on",
        account_opened_on,
        Ask,
        |day| Said::Day(*day)
    ),
    single!("account_as_of", account_as_of, Ask, |day| Said::Day(*day)),
    single!("second_account", second_account, Ask, |yes| Said::YesNo(
        *yes
    )),
    single!(
        "prepension_shown",
        prepension_shown,
        Ask,
        |yes| Said::YesNo(*yes)
    ),
    single!("decision", decision, Ask, |_| Said::Parts),
    Single {
        name: "unemployed",
        said: |facts| answer(&facts.unemployed, |_| Said::Parts),
        take: |facts, other| facts.unemployed = other.unemployed,
        severity: Severity::Ask,
    },
];

/// What a newer statement of the account replaces, because it is about the day of the statement.
const OF_THE_DAY: &[&str] = &["account_as_of", "account_record", "coefficients.total"];

/// Numbers by year: a name, and the map in the facts.
type Yearly = (&'static str, fn(&mut Facts) -> &mut BTreeMap<i16, Decimal>);

const YEARLY: &[Yearly] = &[
    ("coefficients.by_year", |facts| {
        &mut facts.coefficients.by_year
    }),
    ("pay", |facts| &mut facts.pay),
    ("contributions_2002_2014", |facts| {
        &mut facts.contributions_2002_2014
    }),
];

/// Fills everything in `facts` but children and periods.
pub(crate) fn merge(
    papers: &[Paper],
    facts: &mut Facts,
    origins: &mut Origins,
    conflicts: &mut Vec<Conflict>,
) {
    // Which paper the fact comes from, to name it in a conflict.
    let mut from: BTreeMap<Place, PaperKind> = BTreeMap::new();
    for paper in papers {
        for single in SINGLES {
            let place = Place::Fact(single.name);
            let ours = (single.said)(facts);
            let Some(theirs) = (single.said)(&paper.facts) else {
                continue;
            };
            let kept = *from.entry(place).or_insert(paper.kind);
            match ours {
                None => (single.take)(facts, &paper.facts),
                Some(ours) if ours == theirs && !differs_inside(single, facts, &paper.facts) => {}
                // An older statement of the same account tells of an earlier day.
                Some(_) if kept == paper.kind && OF_THE_DAY.contains(&single.name) => continue,
                Some(ours) => {
                    conflicts.push(conflict(
                        place,
                        (kept, ours),
                        (paper.kind, theirs),
                        single.severity,
                    ));
                    continue;
                }
            }
            origins.add(place, paper.kind);
        }
        yearly(paper, facts, &mut from, origins, conflicts);
        disability(paper, facts, &mut from, origins, conflicts);
    }
}

/// «Parts» look alike; whether they are is seen by taking them over.
fn differs_inside(single: &Single, facts: &Facts, other: &Facts) -> bool {
    let mut taken = facts.clone();
    (single.take)(&mut taken, other);
    taken != *facts
}

fn yearly(
    paper: &Paper,
    facts: &mut Facts,
    from: &mut BTreeMap<Place, PaperKind>,
    origins: &mut Origins,
    conflicts: &mut Vec<Conflict>,
) {
    let mut theirs = paper.facts.clone();
    for (name, map) in YEARLY {
        for (&year, &value) in map(&mut theirs).iter() {
            let place = Place::Year(name, year);
            let kept = *from.entry(place).or_insert(paper.kind);
            let ours = *map(facts).entry(year).or_insert(value);
            if ours == value {
                origins.add(place, paper.kind);
                continue;
            }
            let (ours, value) = (Said::Number(ours), Said::Number(value));
            conflicts.push(conflict(
                place,
                (kept, ours),
                (paper.kind, value),
                Severity::Ask,
            ));
        }
    }
}

/// Disability: there is none, or there is one whose group and kind different papers may know.
fn disability(
    paper: &Paper,
    facts: &mut Facts,
    from: &mut BTreeMap<Place, PaperKind>,
    origins: &mut Origins,
    conflicts: &mut Vec<Conflict>,
) {
    let place = Place::Fact("disability");
    if paper.facts.disability == Answer::Unknown {
        return;
    }
    let kept = *from.entry(place).or_insert(paper.kind);
    let mut differ = |place, ours, theirs| {
        conflicts.push(conflict(
            place,
            (kept, ours),
            (paper.kind, theirs),
            Severity::Ask,
        ));
    };
    match (&mut facts.disability, paper.facts.disability) {
        (ours @ Answer::Unknown, theirs) => *ours = theirs,
        (Answer::Yes(ours), Answer::Yes(theirs)) => {
            match (ours.group, theirs.group) {
                (Some(one), Some(other)) if one != other => differ(
                    Place::Fact("disability.group"),
                    Said::Number(one.into()),
                    Said::Number(other.into()),
                ),
                (one, other) => ours.group = one.or(other),
            }
            match (ours.kind, theirs.kind) {
                (Some(one), Some(other)) if one != other => differ(
                    Place::Fact("disability.kind"),
                    Said::Name(name_of(one)),
                    Said::Name(name_of(other)),
                ),
                (one, other) => ours.kind = one.or(other),
            }
        }
        (ours, theirs) if *ours == theirs => {}
        (ours, theirs) => {
            let said = |answer| Said::YesNo(matches!(answer, Answer::Yes(_)));
            differ(place, said(*ours), said(theirs));
            return;
        }
    }
    origins.add(place, paper.kind);
}

const fn name_of(kind: DisabilityKind) -> &'static str {
    match kind {
        DisabilityKind::Sight => "sight",
        DisabilityKind::MilitaryTrauma => "military_trauma",
        DisabilityKind::Dwarfism => "dwarfism",
        DisabilityKind::Other => "other",
    }
}

fn answer<T>(answer: &Answer<T>, said: fn(&T) -> Said) -> Option<Said> {
    match answer {
        Answer::Unknown => None,
        Answer::No => Some(Said::YesNo(false)),
        Answer::Yes(thing) => Some(said(thing)),
    }
}

/// A conflict of values that have no days.
pub(crate) fn conflict(
    place: Place,
    (kept_by, kept): (PaperKind, Said),
    (against_by, against): (PaperKind, Said),
    severity: Severity,
) -> Conflict {
    Conflict {
        kind: ConflictKind::Value {
            place,
            kept,
            against,
        },
        severity,
        kept: kept_by,
        against: against_by,
        days: None,
    }
}
