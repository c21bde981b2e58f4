//! Runs every file in `cases/`. Files named after a ground check that ground; the others check the
//! size, the yearly coefficient and the coefficients of other periods.
//!
//! A lawyer can add a case without touching Rust. All mismatches are gathered into one report.
#![expect(
    clippy::unwrap_used,
    reason = "a case file that cannot be read should stop"
)]

use contract::facts;
use jiff::civil::Date;
use law::Law;
use rules::{
    Claim, Facts, amount, assess,
    conclusion::{Coefficients, Condition, GroundConclusion, Outcome, ReadBy, Value},
    facts::North,
    grounds, year_of_pay,
};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::{collections::BTreeMap, fmt::Debug, fs, path::Path};

/// A file of cases; `base` holds facts every case of the file begins with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile<Case> {
    #[serde(default)]
    base: toml::Table,
    case: Vec<Case>,
}

fn read<Case: for<'a> Deserialize<'a>>(name: &str) -> CaseFile<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("cases")
        .join(format!("{name}.toml"));
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// What every case says about itself; without a reason and a source it does not load.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroundCase {
    name: String,
    why: String,
    source: String,
    on: Date,
    #[serde(default)]
    facts: toml::Table,
    /// Facts of `base` that nobody knows in this case.
    #[serde(default)]
    unknown: Vec<String>,
    /// The right comes with the end of a year of the account. A day before, the account cannot show
    /// that year whole yet, so the proof of the day is asked without its coefficient.
    #[serde(default)]
    year_ends: bool,
    expect: GroundExpect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroundExpect {
    outcome: String,
    right_on: Option<Date>,
    /// `[years, months]`.
    age: Option<[u32; 2]>,
    insurance_record_years: Option<u32>,
    coefficient: Option<Decimal>,
    needs: Option<Vec<String>>,
    /// By condition: does it hold, and from which day.
    holds: Option<BTreeMap<String, bool>>,
    holds_from: Option<BTreeMap<String, Date>>,
    /// By condition: what is missing, as «1-2-3» (years, months, days) or a coefficient.
    lacks: Option<BTreeMap<String, String>>,
    /// Names of notes that must be there.
    #[serde(default)]
    notes: Vec<String>,
    /// By disputed rule: the day of СФР and the day of the courts, empty where there is none. All
    /// the readings the ground shows, and no others.
    readings: Option<BTreeMap<String, [String; 2]>>,
    confidence: Option<String>,
}

fn facts_of(base: &toml::Table, own: &toml::Table, on: Date) -> Facts {
    let mut facts = base.clone();
    facts.extend(own.clone());
    let document = serde_json::to_value(facts).unwrap();
    facts::read_value(&document, on).unwrap_or_else(|refusal| panic!("{refusal}"))
}

/// Gathers everything that is wrong, so that one run shows it all.
#[derive(Default)]
struct Report {
    checked: usize,
    wrong: Vec<String>,
}

impl Report {
    fn same<T: PartialEq + Debug>(&mut self, place: &str, what: &str, expected: &T, got: &T) {
        self.checked += 1;
        if expected != got {
            self.wrong.push(format!(
                "{place}: {what}: expected {expected:?}, got {got:?}"
            ));
        }
    }

    fn says(&mut self, place: &str, error: &impl ToString, expected: &str) {
        let error = error.to_string();
        self.checked += 1;
        if !error.contains(expected) {
            self.wrong
                .push(format!("{place}: «{error}» does not say «{expected}»"));
        }
    }

    fn finish(self) {
        assert!(self.checked != 0, "the file checks nothing");
        assert!(self.wrong.is_empty(), "\n{}\n", self.wrong.join("\n"));
    }
}

fn reasoned(place: &str, why: &str, source: &str) {
    assert!(
        !why.is_empty() && !source.is_empty(),
        "{place}: a case says why, and where it comes from"
    );
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::Later => "later",
        Outcome::NotMet => "not_met",
        Outcome::Needs => "needs",
        Outcome::NotApplicable => "not_applicable",
    }
}

fn written(value: Value) -> String {
    match value {
        Value::Record(length) => {
            format!("{}-{}-{}", length.years(), length.months(), length.days())
        }
        Value::Coefficient(coefficient) => coefficient.normalize().to_string(),
        other => format!("{other:?}"),
    }
}

/// What `ground` says of `facts` on `on`.
fn conclusion_of(ground: &str, facts: &Facts, on: Date) -> GroundConclusion {
    assess(facts, on, Law::embedded())
        .grounds
        .into_iter()
        .find(|conclusion| conclusion.ground.id == ground)
        .unwrap()
}

fn readings_of(got: &GroundConclusion) -> BTreeMap<String, [String; 2]> {
    let mut readings: BTreeMap<String, [String; 2]> = BTreeMap::new();
    for reading in &got.readings {
        let days = readings.entry(format!("{:?}", reading.about)).or_default();
        days[usize::from(reading.by == ReadBy::Court)] = reading
            .right_on
            .map_or_else(String::new, |day| day.to_string());
    }
    readings
}

fn check_ground(report: &mut Report, place: &str, got: &GroundConclusion, expect: &GroundExpect) {
    let outcome = outcome_name(got.outcome);
    report.same(place, "outcome", &expect.outcome.as_str(), &outcome);
    report.same(place, "right_on", &expect.right_on, &got.right_on);
    if expect.age.is_some() {
        let age = got.age.map(|age| [age.years(), age.months()]);
        report.same(place, "age", &expect.age, &age);
    }
    if expect.insurance_record_years.is_some() {
        let years = got.requirement.insurance_record_years;
        report.same(place, "years", &expect.insurance_record_years, &years);
    }
    if expect.coefficient.is_some() {
        let coefficient = got.requirement.coefficient;
        report.same(place, "coefficient", &expect.coefficient, &coefficient);
    }
    if let Some(needs) = &expect.needs {
        let got = got.needs.iter().map(ToString::to_string).collect();
        report.same(place, "needs", needs, &got);
    }
    let condition = |id: &str| -> &Condition {
        got.conditions
            .iter()
            .find(|condition| condition.id.name() == id)
            .unwrap_or_else(|| panic!("{place}: no condition {id:?}"))
    };
    for (id, holds) in expect.holds.iter().flatten() {
        report.same(place, id, &Some(*holds), &condition(id).holds);
    }
    for (id, day) in expect.holds_from.iter().flatten() {
        report.same(place, id, &Some(*day), &condition(id).holds_from);
    }
    for (id, lacks) in expect.lacks.iter().flatten() {
        let got = condition(id).lacks.map(written);
        report.same(place, id, &Some(lacks.clone()), &got);
    }
    if let Some(readings) = &expect.readings {
        report.same(place, "readings", readings, &readings_of(got));
    }
    if let Some(confidence) = &expect.confidence {
        let got = format!("{:?}", got.confidence).to_lowercase();
        report.same(place, "confidence", confidence, &got);
    }
    for note in &expect.notes {
        let found = got
            .notes
            .iter()
            .any(|got| format!("{got:?}").starts_with(note.as_str()));
        report.same(place, note, &true, &found);
    }
}

#[test]
fn every_ground_gives_what_its_cases_say() {
    let mut report = Report::default();
    for ground in grounds::ALL {
        let file: CaseFile<GroundCase> = read(ground.id);
        for case in &file.case {
            let place = format!("{} / {}", ground.id, case.name);
            reasoned(&place, &case.why, &case.source);
            let mut base = file.base.clone();
            base.retain(|fact, _| !case.unknown.iter().any(|unknown| unknown == fact));
            let facts = facts_of(&base, &case.facts, case.on);
            let got = conclusion_of(ground.id, &facts, case.on);
            check_ground(&mut report, &place, &got, &case.expect);

            // Proof of the day: asked for one day earlier, the same facts give no right yet.
            if let (Some(right_on), Outcome::Met) = (got.right_on, got.outcome) {
                let mut facts = facts;
                if case.year_ends {
                    facts.coefficients.by_year.remove(&right_on.year());
                }
                let before = conclusion_of(ground.id, &facts, right_on.yesterday().unwrap());
                let met = before.outcome == Outcome::Met;
                report.same(&place, "met the day before the right", &false, &met);
            }
        }
    }
    report.finish();
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AmountCase {
    name: String,
    why: String,
    source: String,
    on: Date,
    ipk: Decimal,
    #[serde(default)]
    deferred_months: u32,
    /// Circumstances of the claim: early, age80, group1, rural, rks, mks.
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    dependants: u32,
    total: Option<Decimal>,
    increments: Option<Vec<Decimal>>,
    ipk_factor: Option<Decimal>,
    fixed_factor: Option<Decimal>,
    error: Option<String>,
}

impl AmountCase {
    fn claim(&self) -> Claim {
        let with = |name: &str| self.with.iter().any(|given| given == name);
        let north = match (with("rks"), with("mks")) {
            (true, _) => Some(North::FarNorth),
            (false, true) => Some(North::Equated),
            (false, false) => None,
        };
        Claim {
            deferred_months: self.deferred_months,
            early: with("early"),
            dependants: self.dependants,
            age80: with("age80"),
            group1: with("group1"),
            rural: with("rural"),
            north,
            ..Claim::new(self.ipk, self.on)
        }
    }
}

#[test]
fn the_size_is_what_its_cases_say() {
    let mut report = Report::default();
    let file: CaseFile<AmountCase> = read("amount");
    for case in file.case {
        let place = &case.name;
        reasoned(place, &case.why, &case.source);
        let got = match (amount(&case.claim(), Law::embedded()), &case.error) {
            (Ok(got), None) => got,
            (Err(error), Some(expected)) => {
                report.says(place, &error, expected);
                continue;
            }
            (got, expected) => panic!("{place}: {got:?}, expected {expected:?}"),
        };
        let increments: Vec<Decimal> = got.increments.iter().map(|i| i.value).collect();
        report.same(place, "total", &case.total.unwrap_or(got.total), &got.total);
        let expected = case.increments.unwrap_or_else(|| increments.clone());
        report.same(place, "increments", &expected, &increments);
        let (ipk_factor, fixed_factor) = (got.deferral.ipk_factor, got.deferral.fixed_factor);
        let expected = case.ipk_factor.unwrap_or(ipk_factor);
        report.same(place, "ipk_factor", &expected, &ipk_factor);
        let expected = case.fixed_factor.unwrap_or(fixed_factor);
        report.same(place, "fixed_factor", &expected, &fixed_factor);
    }
    report.finish();
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearCase {
    name: String,
    why: String,
    source: String,
    year: i16,
    pay: Decimal,
    coefficient: Option<Decimal>,
    error: Option<String>,
}

#[test]
fn a_year_of_pay_gives_what_its_cases_say() {
    let mut report = Report::default();
    let file: CaseFile<YearCase> = read("yearly_coefficient");
    for case in file.case {
        let place = &case.name;
        reasoned(place, &case.why, &case.source);
        let got = year_of_pay(case.year, case.pay, Law::embedded());
        match (got, case.coefficient, &case.error) {
            (Ok(got), Some(expected), None) => {
                report.same(place, "coefficient", &expected, &got.coefficient);
            }
            (Err(error), None, Some(expected)) => report.says(place, &error, expected),
            (got, ..) => panic!("{place}: {got:?}"),
        }
    }
    report.finish();
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OtherCase {
    name: String,
    why: String,
    source: String,
    on: Date,
    facts: toml::Table,
    /// Coefficients by kind of period.
    expect: BTreeMap<String, Decimal>,
}

#[test]
fn other_periods_give_what_their_cases_say() {
    let mut report = Report::default();
    let file: CaseFile<OtherCase> = read("other_periods");
    for case in file.case {
        let place = &case.name;
        reasoned(place, &case.why, &case.source);
        let facts = facts_of(&file.base, &case.facts, case.on);
        let got: BTreeMap<String, Decimal> = assess(&facts, case.on, Law::embedded())
            .coefficients
            .other_periods
            .iter()
            .map(|other| (other.kind.name().to_owned(), other.value))
            .collect();
        report.same(place, "coefficients", &case.expect, &got);
    }
    report.finish();
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OldRightsCase {
    name: String,
    why: String,
    source: String,
    on: Date,
    facts: toml::Table,
    expect: OldRightsExpect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OldRightsExpect {
    total: Option<Decimal>,
    before_2015: Option<Decimal>,
    pay_chosen: Option<String>,
    /// `work` or `coefficients`; without it there must be nothing to choose.
    care: Option<String>,
    as_work: Option<Decimal>,
    as_coefficients: Option<Decimal>,
    gain_at_most: Option<Decimal>,
    needs: Option<Vec<String>>,
    /// Children whose work is replaced in the better replacement, by birth.
    replaced: Option<Vec<u32>>,
    months: Option<Vec<u32>>,
    coefficient_low: Option<Decimal>,
    coefficient_high_of_longest: Option<Decimal>,
}

impl OldRightsExpect {
    fn check(&self, report: &mut Report, place: &str, got: &Coefficients) {
        let mut same = |what: &str, expected: Option<Decimal>, got: Option<Decimal>| {
            if expected.is_some() {
                report.same(place, what, &expected, &got);
            }
        };
        same("total", self.total, got.total);
        same("before_2015", self.before_2015, got.before_2015);
        let care = got.care_inside_work.as_ref();
        same("as_work", self.as_work, care.map(|care| care.as_work));
        let coefficients = care.and_then(|care| care.as_coefficients);
        same("as_coefficients", self.as_coefficients, coefficients);
        let most = care.map(|care| care.gain_at_most);
        same("gain_at_most", self.gain_at_most, most);
        let expected = got.expected_months.as_ref();
        let low = expected
            .and_then(|expected| expected.total)
            .map(|total| total.low);
        same("coefficient_low", self.coefficient_low, low);
        let longest = expected.and_then(|expected| expected.readings.last());
        let high = longest.map(|longest| longest.before_2015.high);
        same("high", self.coefficient_high_of_longest, high);

        let chosen = care.map(|care| care.chosen.name().to_owned());
        report.same(place, "care", &self.care, &chosen);
        if let Some(pay) = &self.pay_chosen {
            let chosen = got.before_2002.map(|known| known.pay.chosen.name());
            report.same(place, "pay", &Some(pay.as_str()), &chosen);
        }
        if let (Some(needs), Some(care)) = (&self.needs, care) {
            let got = care.needs.iter().map(ToString::to_string).collect();
            report.same(place, "needs", needs, &got);
        }
        if let (Some(replaced), Some(care)) = (&self.replaced, care) {
            let children = care.children.iter().filter(|child| child.replaced);
            let got = children.map(|child| child.order).collect();
            report.same(place, "replaced", replaced, &got);
        }
        if let Some(months) = &self.months {
            let readings = expected.iter().flat_map(|expected| &expected.readings);
            let got = readings.map(|reading| reading.months).collect();
            report.same(place, "months", months, &got);
        }
    }
}

#[test]
fn rights_before_2015_are_what_their_cases_say() {
    let mut report = Report::default();
    let file: CaseFile<OldRightsCase> = read("rights_before_2015");
    for case in file.case {
        let place = &case.name;
        reasoned(place, &case.why, &case.source);
        let facts = facts_of(&file.base, &case.facts, case.on);
        let got = assess(&facts, case.on, Law::embedded()).coefficients;
        case.expect.check(&mut report, place, &got);
    }
    report.finish();
}

/// A file nobody reads is a case nobody runs.
#[test]
fn every_case_file_is_read() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let known: Vec<&str> = grounds::ALL
        .iter()
        .map(|ground| ground.id)
        // The folder of violations has a runner of its own.
        .chain([
            "amount",
            "yearly_coefficient",
            "other_periods",
            "rights_before_2015",
            "size",
            "violations",
        ])
        .collect();
    for file in fs::read_dir(dir).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(known.contains(&name), "{}: nobody reads it", path.display());
    }
}
