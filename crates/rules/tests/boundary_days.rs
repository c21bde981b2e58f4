//! The day before, the day and the day after every change of the law, against a second reading.
//!
//! The days come from the law itself: whatever number a ground uses, each of its editions begins
//! and ends on a day that must be tried. A new edition is tried without touching this file, and
//! fails here until the second reading knows it too.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot make its facts should stop"
)]

use calendar::{Length, Span, measure};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use law::Law;
use rules::{
    Facts, assess,
    conclusion::GroundConclusion,
    facts::{KnownCoefficients, North, Period, PeriodKind, Sex, SpecialCode},
};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Long after every right these lives can have.
const ON: Date = date(2050, 1, 1);
/// Men and women, in office and not.
const EVERYBODY: [(bool, bool); 4] = [(true, true), (true, false), (false, true), (false, false)];
/// Ages of the old law, in months: of ст. 8, five years sooner and later, the North in part.
const AGES: &[i32] = &[
    65 * 12,
    60 * 12,
    55 * 12,
    50 * 12,
    60 * 12 - 40,
    55 * 12 - 40,
];

// ── The second reading, with its own copy of the tables ─────────────────────────────────────────

fn later(day: Date, months: i32) -> Date {
    day.saturating_add(months.months())
}

/// Приложения 6, 7 and that of 166-ФЗ: the same months for the same years.
fn annex(year: i16) -> i32 {
    match year {
        ..=2018 => 0,
        2019 => 12,
        2020 => 24,
        2021 => 36,
        2022 => 48,
        2023.. => 60,
    }
}

/// Приложение 5.
fn annex5(year: i16, male: bool) -> i32 {
    match year {
        ..=2016 => 0,
        2017..=2020 => i32::from(year - 2016) * 6,
        2021..=2023 => i32::from(year - 2018) * 12,
        _ if male => 60,
        2024 => 72,
        2025 => 84,
        2026.. => 96,
    }
}

fn six(year: i16) -> i32 {
    if matches!(year, 2019 | 2020) { 6 } else { 0 }
}

/// Years of the record and tenths of the coefficient.
fn required(year: i16) -> (u32, i64) {
    let year = year.clamp(2015, 2025);
    let years = u32::try_from(year - 2009).unwrap().min(15);
    (years, (66 + 24 * i64::from(year - 2015)).min(300))
}

/// What a life is known for besides a long record and a high coefficient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    Nothing,
    List2,
    North { years: i16 },
    Stage,
}

#[derive(Clone, Copy, Debug)]
struct Person {
    male: bool,
    born: Date,
    office: bool,
    known: Known,
}

impl Person {
    fn base(&self) -> i32 {
        if self.male { 60 * 12 } else { 55 * 12 }
    }

    /// An old age raised by its own annex; `six_months`: 350-ФЗ lets it come sooner.
    fn raised(&self, old: i32, six_months: bool) -> Date {
        let year = later(self.born, old).year();
        let added = if self.office {
            annex5(year, self.male)
        } else {
            annex(year) - if six_months { six(year) } else { 0 }
        };
        later(self.born, old + added)
    }

    /// The day of right on the grounds this life can have.
    fn right_on(&self, ground: &str) -> Option<Date> {
        let of_all = Self {
            office: false,
            ..*self
        };
        let base = self.base();
        let early = base - 60;
        Some(match (ground, self.known) {
            ("fz400_8_1_general", _) => of_all.raised(base, true),
            ("fz400_8_1_1_office", _) if self.office => self.raised(base, false),
            ("fz400_8_1_2_long_record", _) => {
                let year = later(self.born, base).year();
                let added = if self.office {
                    annex5(year, self.male)
                } else {
                    annex(year)
                };
                later(self.born, (base + added - 24).max(base)).max(date(2019, 1, 1))
            }
            ("fz166_11_1_5_social", _) => of_all.raised(base + 60, true),
            ("fz400_30_1_2_list2", Known::List2) if self.office => self.raised(early, false),
            ("fz400_30_1_2_list2", Known::List2) => later(self.born, early),
            ("fz400_32_1_6_north", Known::North { years: 16 })
            | ("fz400_30_1_21_stage", Known::Stage) => self.raised(early, true),
            ("fz400_32_1_6_north_partial", Known::North { years: 10 }) => {
                self.raised(base - 40, false)
            }
            _ => return None,
        })
    }

    /// Works from sixteen to the end; the first years are what the life is known for.
    fn facts(&self) -> Facts {
        let start = later(self.born, 16 * 12);
        let years = match self.known {
            Known::Nothing => 1,
            Known::List2 => 13,
            Known::North { years } => years,
            Known::Stage => 31,
        };
        let first = later(start, i32::from(years) * 12);
        let work = |from, to| Period {
            contributions: Some(true),
            additional_tariff: Some(true),
            ..Period::new(Span::new(from, to).unwrap(), PeriodKind::Work)
        };
        let north = matches!(self.known, Known::North { .. });
        let known_for = Period {
            code: match self.known {
                Known::List2 => SpecialCode::read("27-2"),
                Known::Stage => SpecialCode::read("ТВОРЧ30"),
                Known::Nothing | Known::North { .. } => None,
            },
            territory: north.then_some(North::FarNorth),
            ..work(start, first.yesterday().unwrap())
        };
        Facts {
            sex: Some(if self.male { Sex::Male } else { Sex::Female }),
            born: Some(self.born),
            office_holder: Some(self.office),
            periods: Some(vec![known_for, work(first, ON.yesterday().unwrap())]),
            coefficients: hundred_points(),
            ..Facts::default()
        }
    }
}

fn hundred_points() -> KnownCoefficients {
    KnownCoefficients {
        total: Some(Decimal::from(100)),
        ..KnownCoefficients::default()
    }
}

// ── Days that the law makes decisive ────────────────────────────────────────────────────────────

/// Numbers that decide whether and when there is a right.
fn deciding(law: &Law) -> impl Iterator<Item = &law::Parameter> {
    let themes = ["transition.", "requirements."];
    law.parameters()
        .filter(move |number| themes.iter().any(|theme| number.id.starts_with(theme)))
}

/// The day before, the day and the day after each change of `number`.
fn days_of(number: &law::Parameter) -> BTreeSet<Date> {
    let ends = number
        .editions
        .iter()
        .filter_map(|edition| edition.to?.tomorrow().ok());
    let starts = number.editions.iter().map(|edition| edition.from);
    starts
        .chain(ends)
        .flat_map(|day| [-1, 0, 1].map(|near| day.saturating_add(near.days())))
        .collect()
}

/// Days of birth on which an age, or an age with some row of an annex, falls on `day`.
fn births(day: Date, requirement: bool) -> BTreeSet<Date> {
    let added: &[i32] = if requirement {
        &[0, 6, 12, 18, 24, 36, 48, 60, 72, 84, 96]
    } else {
        &[0]
    };
    AGES.iter()
        .filter(|age| !requirement || [60 * 12, 55 * 12].contains(age))
        .flat_map(|age| added.iter().map(move |added| later(day, -(age + added))))
        .collect()
}

/// What was used, on which day.
#[derive(Default)]
struct Used(BTreeSet<(&'static str, Date)>);

impl Used {
    fn note(&mut self, ground: &GroundConclusion) {
        for condition in &ground.conditions {
            self.0
                .extend(condition.numbers.iter().map(|used| (used.id, used.on)));
        }
    }
}

fn check(person: Person, used: &mut Used) {
    for ground in assess(&person.facts(), ON, Law::embedded()).grounds {
        let id = ground.ground.id;
        let Some(expected) = person.right_on(id) else {
            continue;
        };
        used.note(&ground);
        assert_eq!(ground.right_on, Some(expected), "{id}: {person:?}");
        let (years, tenths) = required(expected.year());
        if let Some(asked) = ground.requirement.coefficient {
            assert_eq!(asked, Decimal::new(tenths, 1), "{id}: {person:?}");
        }
        if matches!(id, "fz400_8_1_general" | "fz400_8_1_1_office") {
            assert_eq!(
                ground.requirement.insurance_record_years,
                Some(years),
                "{person:?}"
            );
        }
    }
}

/// A teacher whose twenty-five years are complete on `completed`.
fn check_teacher(completed: Date, used: &mut Used) {
    let whole =
        |from: Date, to: Date| Length::new(25, 0, 0) <= measure(Span::new(from, to).unwrap());
    let mut from = later(completed, -25 * 12 - 1);
    while whole(from, completed.yesterday().unwrap()) {
        from = from.tomorrow().unwrap();
    }
    if !whole(from, completed) {
        // The thirtieth and the thirty-first complete nothing by themselves.
        return;
    }
    let teaching = Period {
        code: SpecialCode::read("27-ПД"),
        ..Period::new(
            Span::new(from, ON.yesterday().unwrap()).unwrap(),
            PeriodKind::Work,
        )
    };
    let facts = Facts {
        sex: Some(Sex::Female),
        born: Some(later(from, -22 * 12)),
        periods: Some(vec![teaching]),
        coefficients: hundred_points(),
        ..Facts::default()
    };
    let wait = annex(completed.year()) - six(completed.year());
    for ground in assess(&facts, ON, Law::embedded()).grounds {
        if ground.ground.id == "fz400_30_1_19_teachers" {
            used.note(&ground);
            assert_eq!(ground.right_on, Some(later(completed, wait)), "{completed}");
        }
    }
}

/// Whether any life can have this day: by the second reading, day of birth by day of birth.
fn somebody_comes_upon(id: &str, day: Date) -> bool {
    if id == Law::embedded().annex7.id {
        // Thirty days are a month: the thirty-first completes nothing, its eve does.
        return day.day() != 31;
    }
    let mut born = later(day, -67 * 12);
    while born < later(day, -54 * 12) {
        for (male, office) in EVERYBODY {
            let person = Person {
                male,
                born,
                office,
                known: Known::Nothing,
            };
            let right_on = person.right_on("fz400_8_1_general");
            if right_on == Some(day) || person.right_on("fz400_8_1_1_office") == Some(day) {
                return true;
            }
        }
        born = born.tomorrow().unwrap();
    }
    false
}

#[test]
fn around_every_change_of_the_law_both_readings_agree() {
    let law = Law::embedded();
    let mut used = Used::default();
    for number in deciding(law) {
        let requirement = number.id.starts_with("requirements.");
        for day in days_of(number) {
            if !requirement {
                check_teacher(day, &mut used);
                check_teacher(day.yesterday().unwrap(), &mut used);
            }
            for born in births(day, requirement) {
                for (male, office) in EVERYBODY {
                    let known: &[Known] = if requirement {
                        &[Known::Nothing]
                    } else {
                        &[
                            Known::List2,
                            Known::Stage,
                            Known::North { years: 16 },
                            Known::North { years: 10 },
                        ]
                    };
                    for &known in known {
                        check(
                            Person {
                                male,
                                born,
                                office,
                                known,
                            },
                            &mut used,
                        );
                    }
                }
            }
        }
    }
    // Nothing the law changes may have been walked past, but for days nobody can come upon.
    let missed: Vec<String> = deciding(law)
        .flat_map(|number| {
            let known = days_of(number)
                .into_iter()
                .filter(|day| number.find(*day).is_some());
            known.map(|day| (number.id, day)).collect::<Vec<_>>()
        })
        .filter(|used_on| !used.0.contains(used_on))
        .filter(|(id, day)| somebody_comes_upon(id, *day))
        .map(|(id, day)| format!("{id} on {day}"))
        .collect();
    assert!(missed.is_empty(), "not tried:\n{}\n", missed.join("\n"));
}
