//! The fund's decision in the facts document.

use super::{
    fields,
    object::{Object, shown},
    reader::list,
    values::{COEFFICIENT, day, decimal, length, one_of, text, truth, whole},
};
use crate::{
    Refusal,
    json::{Json, nearest},
    place::Place,
};
use calendar::{Age, Span};
use rules::{
    facts::{Decision, DecisionOutcome, Excluded, ExcludedFor, Pension},
    grounds,
};

/// The longest list of days left out.
const MOST_EXCLUDED: usize = 200;

pub(super) fn decision(value: &Json<'_>, place: &Place<'_>) -> Result<Decision, Refusal> {
    let object = Object::read(value, place, fields::DECISION)?;
    Ok(Decision {
        applied_on: object.field("applied_on", day)?,
        decided_on: object.field("decided_on", day)?,
        outcome: object.field(
            "outcome",
            one_of(
                DecisionOutcome::ALL
                    .iter()
                    .map(|known| (known.name(), *known)),
            ),
        )?,
        pension: object.field(
            "pension",
            one_of(Pension::ALL.iter().map(|known| (known.name(), *known))),
        )?,
        ground: object.field("ground", ground)?,
        required_record_years: object.field("required_record_years", whole(0..=60))?,
        required_coefficient: object.field("required_coefficient", decimal(COEFFICIENT))?,
        required_age: object.field("required_age", age)?,
        right_on: object.field("right_on", day)?,
        awarded_from: object.field("awarded_from", day)?,
        counted_insurance: object.field("counted_insurance", length)?,
        counted_long: object.field("counted_long", length)?,
        counted_special: object.field("counted_special", length)?,
        rural_increment: object.field("rural_increment", truth)?,
        excluded: object
            .field("excluded", |value, place| {
                list(value, place, MOST_EXCLUDED, excluded)
            })?
            .unwrap_or_default(),
    })
}

fn ground(value: &Json<'_>, place: &Place<'_>) -> Result<&'static str, Refusal> {
    let id = text(value, place)?;
    grounds::find(&id).map(|ground| ground.id).ok_or_else(|| {
        let near = nearest(&id, grounds::ALL.iter().map(|ground| ground.id)).unwrap_or_default();
        place.refuse(
            format!(
                "{} — такого основания нет; возможно, вы имели в виду «{near}»",
                shown(value)
            ),
            "Все основания называет команда pravo grounds.",
        )
    })
}

fn age(value: &Json<'_>, place: &Place<'_>) -> Result<Age, Refusal> {
    let object = Object::read(value, place, fields::AGE)?;
    let years = object.required("years", "Запишите полные годы.", whole(0..=100))?;
    let months = object.field("months", whole(0..=11))?.unwrap_or(0);
    Ok(Age::years_only(years).plus_months(months))
}

fn excluded(value: &Json<'_>, place: &Place<'_>) -> Result<Excluded, Refusal> {
    let object = Object::read(value, place, fields::EXCLUDED)?;
    let from = object.required("from", "Укажите первый день.", day)?;
    let to = object.required("to", "Укажите последний день.", day)?;
    let span = Span::new(from, to).ok_or_else(|| {
        Place::Field(place, "to").refuse(
            format!("конец {to} раньше начала {from}"),
            "Проверьте поля from и to: возможно, даты переставлены.",
        )
    })?;
    Ok(Excluded {
        span,
        reason: object.field(
            "reason",
            one_of(ExcludedFor::ALL.iter().map(|known| (known.name(), *known))),
        )?,
    })
}
