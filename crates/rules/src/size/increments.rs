//! Which increments of the fixed payment are due, which are not, and which nobody can tell yet.

use super::Known;
use crate::{
    conclusion::UnknownIncrement,
    fact::{Fact, PeriodField},
    facts::{Answer, North, Sex},
    fulfilment::Fulfilment,
    life::Life,
    northern,
};
use calendar::{Age, Length, age_reached_on, measure};
use jiff::civil::Date;

/// Increments that unknown facts decide, with those facts.
pub(super) fn unknown(life: &Life<'_>, on: Date) -> Vec<(UnknownIncrement, Vec<Fact>)> {
    let mut unknown = vec![];
    let mut add = |kind, facts: Vec<Fact>| unknown.push((kind, facts));
    if life.facts.dependants.is_none() {
        add(UnknownIncrement::Dependants, vec![Fact::Dependants]);
    }
    // The increments for 80 years and for group I are not added to each other.
    if let Known::Unknown(facts) = group1(life)
        && !is_of_age(life, on, on)
    {
        add(UnknownIncrement::Group1, facts);
    }
    if let Known::Unknown(facts) = rural(life, on) {
        add(UnknownIncrement::Rural, facts);
    }
    if let Known::Unknown(facts) = north(life, on) {
        add(UnknownIncrement::North, facts);
    }
    unknown
}

/// Has reached the age of ч. 1 ст. 17 by `on`.
pub(super) fn is_of_age(life: &Life<'_>, on: Date, priced_on: Date) -> bool {
    let years = life.law.age80_years.count_on(priced_on);
    life.facts
        .born
        .zip(years.ok())
        .is_some_and(|(born, years)| age_reached_on(born, Age::years_only(years)) <= on)
}

/// Disability of group I.
pub(super) fn group1(life: &Life<'_>) -> Known<()> {
    match life.facts.disability {
        Answer::Unknown => Known::Unknown(vec![Fact::Disability]),
        Answer::No => Known::No,
        Answer::Yes(disability) => match disability.group {
            None => Known::Unknown(vec![Fact::DisabilityGroup]),
            Some(1) => Known::Yes(()),
            Some(_) => Known::No,
        },
    }
}

/// Thirty years of agricultural work, lives in a rural place and does not work (ч. 14 ст. 17).
pub(super) fn rural(life: &Life<'_>, on: Date) -> Known<()> {
    let facts = life.facts;
    // The increment is younger than the pension law.
    let Ok(years) = life.law.rural_record_years.count_on(on) else {
        return Known::No;
    };
    if facts.working == Some(true) || facts.residence.rural == Some(false) {
        return Known::No;
    }
    let mut asked = match life.rural().reaches(Length::new(years, 0, 0), false) {
        Fulfilment::From { .. } | Fulfilment::Undated => vec![],
        Fulfilment::Never => return Known::No,
        Fulfilment::Unknown { needs } => only_the_longest(life, needs),
    };
    asked.extend(facts.working.is_none().then_some(Fact::Working));
    asked.extend(
        facts
            .residence
            .rural
            .is_none()
            .then_some(Fact::ResidenceRural),
    );
    if asked.is_empty() {
        Known::Yes(())
    } else {
        Known::Unknown(asked)
    }
}

/// Whether the rural increment is due; the record is looked at only where nothing else is unknown.
pub(super) fn is_rural_due(life: &Life<'_>, on: Date) -> bool {
    let facts = life.facts;
    facts.working.is_some() && facts.residence.rural.is_some() && rural(life, on) == Known::Yes(())
}

/// Of all periods that may be agricultural the longest decides most: ask about it first.
fn only_the_longest(life: &Life<'_>, needs: Vec<Fact>) -> Vec<Fact> {
    let length_of = |fact: &Fact| match fact {
        Fact::Period(index, PeriodField::Agriculture) => {
            let period = life.facts.periods.as_ref()?.get(*index)?;
            Some(measure(period.span))
        }
        _ => None,
    };
    let mut longest: Option<(Length, Fact)> = None;
    let mut asked = vec![];
    for fact in needs {
        match length_of(&fact) {
            None => asked.push(fact),
            // The first of equals, whatever the order of the papers.
            Some(length) if longest.is_none_or(|(most, _)| most < length) => {
                longest = Some((length, fact));
            }
            Some(_) => {}
        }
    }
    asked.extend(longest.map(|(_, fact)| fact));
    asked
}

/// Fifteen years of the Far North or twenty of equated places, with the insurance record of
/// ч. 4–5 ст. 17; listed work does not count here (ч. 1 ст. 33).
pub(super) fn north(life: &Life<'_>, on: Date) -> Known<North> {
    let north = &life.north;
    let full = if northern::FULL.far <= north.far.total() {
        Some(North::FarNorth)
    } else if northern::FULL.equated <= north.equated.total() {
        Some(North::Equated)
    } else {
        None
    };
    if full.is_none() && !north.unknown {
        return Known::No;
    }
    let need = match life.facts.sex {
        Some(Sex::Male) => &life.law.north_insurance_men,
        Some(Sex::Female) => &life.law.north_insurance_women,
        None => return Known::Unknown(vec![Fact::Sex]),
    };
    let Ok(years) = need.count_on(on) else {
        return Known::No;
    };
    let insured = life.insurance.reaches(Length::new(years, 0, 0), false);
    match (insured, full) {
        (Fulfilment::Never, _) => Known::No,
        (Fulfilment::Unknown { needs }, Some(_)) => Known::Unknown(needs),
        (Fulfilment::From { .. } | Fulfilment::Undated, Some(full)) => Known::Yes(full),
        (_, None) => Known::Unknown(vec![Fact::Periods]),
    }
}
