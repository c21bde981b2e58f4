//! Disputed rules: each is read the other way in its turn, and both days of right are shown.

use crate::{
    conclusion::{GroundConclusion, ReadBy, Reading, ReadingAbout},
    grounds::{fz400_30_1_21_stage, fz400_32_1_6_north_partial},
    life::{Life, former_law, special},
};

/// The disputed rules these facts touch.
fn touched(life: &Life<'_>) -> Vec<ReadingAbout> {
    let periods = life.facts.periods.as_deref().unwrap_or_default();
    let mut about = special::disputes(periods);
    if former_law::studied_from_1992_to_2001(periods) {
        about.push(ReadingAbout::StudyOf1992To2001);
    }
    if life.facts.office_holder == Some(true) {
        about.push(ReadingAbout::OfficeAgeOfEarlyGrounds);
    }
    if fz400_32_1_6_north_partial::is_disputed(life) {
        about.push(ReadingAbout::NorthPartialTransition);
    }
    if life.north_with_listed.is_some() && !life.north.far.is_empty() {
        about.push(ReadingAbout::ListedWorkInNorth);
    }
    if fz400_30_1_21_stage::is_disputed(life) {
        about.push(ReadingAbout::StageAge);
    }
    about
}

/// Whose reading our own answer is: that of the fund, which decides first.
///
/// Where no source tells how the fund reads a northern rule, the answer is the earlier day: to file
/// late is what cannot be mended.
fn ours(life: &Life<'_>, about: ReadingAbout) -> ReadBy {
    match about {
        ReadingAbout::NorthPartialTransition => ReadBy::Court,
        ReadingAbout::ListedWorkInNorth if life.north.is_far_only() => ReadBy::Court,
        _ => ReadBy::Sfr,
    }
}

/// Adds both days of right wherever a disputed rule changes the answer: what to expect from the
/// fund, and what a claim is worth. One rule at a time, so that each difference has one reason.
pub(crate) fn add_readings(
    life: &Life<'_>,
    grounds: &mut [GroundConclusion],
    every_ground: impl Fn(&Life<'_>) -> Vec<GroundConclusion>,
) {
    for about in touched(life) {
        let otherwise = every_ground(&life.reading_otherwise(about));
        let (ours, theirs) = match ours(life, about) {
            ReadBy::Sfr => (ReadBy::Sfr, ReadBy::Court),
            ReadBy::Court => (ReadBy::Court, ReadBy::Sfr),
        };
        for (ground, other) in grounds.iter_mut().zip(otherwise) {
            if ground.right_on == other.right_on && ground.outcome == other.outcome {
                continue;
            }
            let reading = |by, right_on| Reading {
                by,
                right_on,
                about,
            };
            let mut pair = [
                reading(ours, ground.right_on),
                reading(theirs, other.right_on),
            ];
            if ours == ReadBy::Court {
                pair.reverse();
            }
            ground.readings.extend(pair);
        }
    }
}
