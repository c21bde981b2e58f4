//! Facts as a document. What is unknown is not written.

use super::fields::{DISABILITY_KIND, DISMISSAL, NORTH, SEX, TERRITORY, name_of};
use crate::VERSION;
use calendar::{Age, Length};
use jiff::civil::Date;
use rules::{
    Facts,
    facts::{
        Answer, Child, Decision, DecisionOutcome, Disability, Excluded, ExcludedFor, PaperDefect,
        Pension, Period, SpecialCode, Unemployed,
    },
};
use rust_decimal::Decimal;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The document of `facts`: read again, it gives the same facts.
pub fn write(facts: &Facts) -> Value {
    let mut document = Fields::default();
    document.put("contract", Some(VERSION));
    document.put("sex", facts.sex.map(|sex| name_of(SEX, sex)));
    document.put("born", facts.born.map(date));
    document.put("assess_on", facts.assess_on.map(date));
    document.put("apply_on", facts.apply_on.map(date));
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
        known.put("total", facts.coefficients.total.map(decimal));
        known.put("before_2015", facts.coefficients.before_2015.map(decimal));
        known.put("by_year", by_year(&facts.coefficients.by_year));
    });
    document.put("pay", by_year(&facts.pay));
    document.put_object("before_2002", |known| {
        let facts = &facts.before_2002;
        known.put(
            "average_pay_2000_2001",
            facts.average_pay_2000_2001.map(decimal),
        );
        known.put("pay_ratio", facts.pay_ratio.map(decimal));
        known.put("record_2002", facts.record_2002.map(length));
        known.put("record_1991", facts.record_1991.map(length));
    });
    document.put(
        "contributions_2002_2014",
        by_year(&facts.contributions_2002_2014),
    );
    document.put("account_record", facts.account_record.map(length));
    document.put("account_opened_on", facts.account_opened_on.map(date));
    document.put("account_as_of", facts.account_as_of.map(date));
    document.put("second_account", facts.second_account);
    document.put("prepension_shown", facts.prepension_shown);
    document.put("decision", facts.decision.as_deref().map(decision));
    document.put_object("future", |future| {
        future.put("works_on", facts.future.works_on);
        future.put("monthly_pay", facts.future.monthly_pay.map(decimal));
    });
    Value::Object(document.0)
}

/// An object being written, in the order of the contract.
#[derive(Default)]
struct Fields(Map<String, Value>);

impl Fields {
    fn put(&mut self, name: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.0.insert(name.to_owned(), value.into());
        }
    }

    /// Writes an object unless nothing of it is known.
    fn put_object(&mut self, name: &str, fill: impl FnOnce(&mut Self)) {
        let mut object = Self::default();
        fill(&mut object);
        if !object.0.is_empty() {
            self.put(name, Some(object.0));
        }
    }
}

/// «No» is written as `false`; unknown is not written.
fn answer<T>(known: &Answer<T>, write: impl Fn(&T) -> Value) -> Option<Value> {
    match known {
        Answer::Unknown => None,
        Answer::No => Some(Value::Bool(false)),
        Answer::Yes(thing) => Some(write(thing)),
    }
}

fn date(day: Date) -> String {
    day.to_string()
}

fn decimal(value: Decimal) -> String {
    value.to_string()
}

fn length(value: Length) -> Value {
    let mut fields = Fields::default();
    fields.put("years", Some(value.years()));
    fields.put("months", Some(value.months()));
    fields.put("days", Some(value.days()));
    Value::Object(fields.0)
}

fn by_year(known: &BTreeMap<i16, Decimal>) -> Option<Value> {
    if known.is_empty() {
        return None;
    }
    let years = known
        .iter()
        .map(|(year, value)| (year.to_string(), Value::String(value.to_string())));
    Some(Value::Object(years.collect()))
}

fn list<T>(all: &[T], write: impl Fn(&T) -> Value) -> Value {
    Value::Array(all.iter().map(write).collect())
}

fn disability(disability: Disability) -> Value {
    let mut fields = Fields::default();
    fields.put("group", disability.group);
    fields.put(
        "kind",
        disability.kind.map(|kind| name_of(DISABILITY_KIND, kind)),
    );
    Value::Object(fields.0)
}

fn child(child: &Child) -> Value {
    let mut fields = Fields::default();
    fields.put("born", child.born.map(date));
    fields.put("raised_to_8", child.raised_to_8);
    fields.put("disabled", child.disabled);
    fields.put("rights_lost", child.rights_lost);
    fields.put("adopted_on", child.adopted_on.map(date));
    fields.put("multiple_birth", child.multiple_birth);
    Value::Object(fields.0)
}

fn unemployed(unemployed: Unemployed) -> Value {
    let mut fields = Fields::default();
    fields.put(
        "dismissed_for",
        unemployed
            .dismissed_for
            .map(|reason| name_of(DISMISSAL, reason)),
    );
    fields.put("proposal_on", unemployed.proposal_on.map(date));
    Value::Object(fields.0)
}

fn period(period: &Period) -> Value {
    let mut fields = Fields::default();
    fields.put("from", Some(date(period.span.from())));
    fields.put("to", Some(date(period.span.to())));
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
    Value::Object(fields.0)
}

fn decision(decision: &Decision) -> Value {
    let mut fields = Fields::default();
    fields.put("applied_on", decision.applied_on.map(date));
    fields.put("decided_on", decision.decided_on.map(date));
    fields.put("outcome", decision.outcome.map(DecisionOutcome::name));
    fields.put("pension", decision.pension.map(Pension::name));
    fields.put("ground", decision.ground);
    fields.put("required_record_years", decision.required_record_years);
    fields.put(
        "required_coefficient",
        decision.required_coefficient.map(decimal),
    );
    fields.put("required_age", decision.required_age.map(age));
    fields.put("right_on", decision.right_on.map(date));
    fields.put("awarded_from", decision.awarded_from.map(date));
    fields.put("counted_insurance", decision.counted_insurance.map(length));
    fields.put("counted_long", decision.counted_long.map(length));
    fields.put("counted_special", decision.counted_special.map(length));
    fields.put("rural_increment", decision.rural_increment);
    if !decision.excluded.is_empty() {
        fields.put("excluded", Some(list(&decision.excluded, excluded)));
    }
    Value::Object(fields.0)
}

fn age(age: Age) -> Value {
    let mut fields = Fields::default();
    fields.put("years", Some(age.years()));
    fields.put("months", Some(age.months()));
    Value::Object(fields.0)
}

fn excluded(excluded: &Excluded) -> Value {
    let mut fields = Fields::default();
    fields.put("from", Some(date(excluded.span.from())));
    fields.put("to", Some(date(excluded.span.to())));
    fields.put("reason", excluded.reason.map(ExcludedFor::name));
    Value::Object(fields.0)
}

/// Hundredths of a rate as a decimal: 50 is «0.5».
fn rate(hundredths: u16) -> String {
    Decimal::new(hundredths.into(), 2).normalize().to_string()
}
