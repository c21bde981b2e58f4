//! Facts as a document. What is unknown is not written.

use super::{
    canonical::Part,
    fields::{DISABILITY_KIND, DISMISSAL, NORTH, SEX, TERRITORY, name_of},
};
use crate::VERSION;
use calendar::{Age, Length};
use rules::{
    Facts,
    facts::{
        Answer, Child, Decision, DecisionOutcome, Disability, Excluded, ExcludedFor, PaperDefect,
        Pension, Period, SpecialCode, Unemployed,
    },
};
use rust_decimal::Decimal;
use serde_json::Value;
use std::{borrow::Cow, collections::BTreeMap};

/// The document of `facts`: read again, it gives the same facts.
pub fn write(facts: &Facts) -> Value {
    document(facts).into()
}

/// The same, borrowed from the facts.
pub(super) fn document(facts: &Facts) -> Part<'_> {
    let mut document = Fields::default();
    document.put("contract", Some(VERSION));
    document.put("sex", facts.sex.map(|sex| name_of(SEX, sex)));
    document.put("born", facts.born);
    document.put("assess_on", facts.assess_on);
    document.put("apply_on", facts.apply_on);
    document.put("working", facts.working);
    document.put_object("residence", |residence| {
        residence.put("rural", facts.residence.rural);
        residence.put(
            "north",
            facts.residence.north.map(|north| name_of(NORTH, north)),
        );
    });
    document.put("union_member", facts.union_member);
    document.put("dependants", facts.dependants);
    document.put(
        "disability",
        answer(&facts.disability, |known| disability(*known)),
    );
    document.put(
        "children",
        facts.children.as_deref().map(|all| list(all, child)),
    );
    document.put("guardianship", facts.guardianship.map(length));
    document.put("office_holder", facts.office_holder);
    document.put(
        "unemployed",
        answer(&facts.unemployed, |known| unemployed(*known)),
    );
    document.put("emergency_rescue", facts.emergency_rescue);
    document.put("flying_health_exit", facts.flying_health_exit);
    document.put("radiation", facts.radiation);
    document.put(
        "periods",
        facts.periods.as_deref().map(|all| list(all, period)),
    );
    document.put_object("coefficients", |known| {
        known.put("total", facts.coefficients.total);
        known.put("before_2015", facts.coefficients.before_2015);
        known.put("by_year", by_year(&facts.coefficients.by_year));
    });
    document.put("pay", by_year(&facts.pay));
    document.put_object("before_2002", |known| {
        let facts = &facts.before_2002;
        known.put("average_pay_2000_2001", facts.average_pay_2000_2001);
        known.put("pay_ratio", facts.pay_ratio);
        known.put("record_2002", facts.record_2002.map(length));
        known.put("record_1991", facts.record_1991.map(length));
    });
    document.put(
        "contributions_2002_2014",
        by_year(&facts.contributions_2002_2014),
    );
    document.put("account_record", facts.account_record.map(length));
    document.put("account_opened_on", facts.account_opened_on);
    document.put("account_as_of", facts.account_as_of);
    document.put("second_account", facts.second_account);
    document.put("prepension_shown", facts.prepension_shown);
    document.put("decision", facts.decision.as_deref().map(decision));
    document.put_object("future", |future| {
        future.put("works_on", facts.future.works_on);
        future.put("monthly_pay", facts.future.monthly_pay);
    });
    Part::Object(document.0)
}

/// An object being written, in the order of the contract.
#[derive(Default)]
struct Fields<'a>(Vec<(Cow<'static, str>, Part<'a>)>);

impl<'a> Fields<'a> {
    fn put(&mut self, name: &'static str, value: Option<impl Into<Part<'a>>>) {
        if let Some(value) = value {
            self.0.push((name.into(), value.into()));
        }
    }

    /// Writes an object unless nothing of it is known.
    fn put_object(&mut self, name: &'static str, fill: impl FnOnce(&mut Self)) {
        let mut object = Self::default();
        fill(&mut object);
        if !object.0.is_empty() {
            self.put(name, Some(Part::Object(object.0)));
        }
    }
}

/// «No» is written as `false`; unknown is not written.
fn answer<T>(known: &Answer<T>, write: impl Fn(&T) -> Part<'static>) -> Option<Part<'static>> {
    match known {
        Answer::Unknown => None,
        Answer::No => Some(Part::Is(false)),
        Answer::Yes(thing) => Some(write(thing)),
    }
}

fn length(value: Length) -> Part<'static> {
    let mut fields = Fields::default();
    fields.put("years", Some(value.years()));
    fields.put("months", Some(value.months()));
    fields.put("days", Some(value.days()));
    Part::Object(fields.0)
}

fn by_year(known: &BTreeMap<i16, Decimal>) -> Option<Part<'static>> {
    if known.is_empty() {
        return None;
    }
    let years = known
        .iter()
        .map(|(year, value)| (year.to_string().into(), Part::Number(*value)));
    Some(Part::Object(years.collect()))
}

fn list<'a, T>(all: &'a [T], write: impl Fn(&'a T) -> Part<'a>) -> Part<'a> {
    Part::List(all.iter().map(write).collect())
}

fn disability(disability: Disability) -> Part<'static> {
    let mut fields = Fields::default();
    fields.put("group", disability.group);
    fields.put(
        "kind",
        disability.kind.map(|kind| name_of(DISABILITY_KIND, kind)),
    );
    Part::Object(fields.0)
}

fn child(child: &Child) -> Part<'_> {
    let mut fields = Fields::default();
    fields.put("born", child.born);
    fields.put("raised_to_8", child.raised_to_8);
    fields.put("disabled", child.disabled);
    fields.put("rights_lost", child.rights_lost);
    fields.put("adopted_on", child.adopted_on);
    fields.put("multiple_birth", child.multiple_birth);
    Part::Object(fields.0)
}

fn unemployed(unemployed: Unemployed) -> Part<'static> {
    let mut fields = Fields::default();
    fields.put(
        "dismissed_for",
        unemployed
            .dismissed_for
            .map(|reason| name_of(DISMISSAL, reason)),
    );
    fields.put("proposal_on", unemployed.proposal_on);
    Part::Object(fields.0)
}

fn period(period: &Period) -> Part<'_> {
    let mut fields = Fields::default();
    fields.put("from", Some(period.span.from()));
    fields.put("to", Some(period.span.to()));
    fields.put("kind", Some(period.kind.name()));
    fields.put("employer", period.employer.as_deref());
    fields.put("position", period.position.as_deref());
    fields.put("code", period.code.map(rules::facts::SpecialCode::as_str));
    fields.put(
        "territory",
        period.territory.map(|north| name_of(TERRITORY, north)),
    );
    fields.put("rate", period.rate.map(rate));
    fields.put("rural", period.rural);
    fields.put("agriculture", period.agriculture);
    fields.put("full_season", period.full_season);
    fields.put("contributions", period.contributions);
    fields.put("additional_tariff", period.additional_tariff);
    fields.put(
        "workplace_class",
        period
            .workplace_class
            .map(rules::facts::WorkplaceClass::name),
    );
    fields.put("civil_aviation", period.civil_aviation);
    fields.put("disputed", period.disputed);
    fields.put("leave", period.leave.map(rules::facts::Leave::name));
    fields.put("child", period.child);
    fields.put("credited", period.credited.map(length));
    fields.put("source", period.source.map(rules::facts::Source::name));
    fields.put("earlier_code", period.earlier_code.map(SpecialCode::as_str));
    fields.put(
        "territory_by_papers",
        period
            .territory_by_papers
            .map(|north| name_of(TERRITORY, north)),
    );
    fields.put("teaching_hours", period.teaching_hours);
    fields.put("name_differs", period.name_differs);
    fields.put("defect", period.defect.map(PaperDefect::name));
    fields.put("by_witnesses", period.by_witnesses);
    Part::Object(fields.0)
}

fn decision(decision: &Decision) -> Part<'_> {
    let mut fields = Fields::default();
    fields.put("applied_on", decision.applied_on);
    fields.put("decided_on", decision.decided_on);
    fields.put("outcome", decision.outcome.map(DecisionOutcome::name));
    fields.put("pension", decision.pension.map(Pension::name));
    fields.put("ground", decision.ground);
    fields.put("required_record_years", decision.required_record_years);
    fields.put("required_coefficient", decision.required_coefficient);
    fields.put("required_age", decision.required_age.map(age));
    fields.put("right_on", decision.right_on);
    fields.put("awarded_from", decision.awarded_from);
    fields.put("counted_insurance", decision.counted_insurance.map(length));
    fields.put("counted_long", decision.counted_long.map(length));
    fields.put("counted_special", decision.counted_special.map(length));
    fields.put("rural_increment", decision.rural_increment);
    if !decision.excluded.is_empty() {
        fields.put("excluded", Some(list(&decision.excluded, excluded)));
    }
    Part::Object(fields.0)
}

fn age(age: Age) -> Part<'static> {
    let mut fields = Fields::default();
    fields.put("years", Some(age.years()));
    fields.put("months", Some(age.months()));
    Part::Object(fields.0)
}

fn excluded(excluded: &Excluded) -> Part<'_> {
    let mut fields = Fields::default();
    fields.put("from", Some(excluded.span.from()));
    fields.put("to", Some(excluded.span.to()));
    fields.put("reason", excluded.reason.map(ExcludedFor::name));
    Part::Object(fields.0)
}

/// Hundredths of a rate as a decimal: 50 is «0.5».
fn rate(hundredths: u16) -> String {
    Decimal::new(hundredths.into(), 2).normalize().to_string()
}
