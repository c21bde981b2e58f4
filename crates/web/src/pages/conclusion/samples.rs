//! Invented lives and what the real rules say about them.

use super::{ConclusionPage, View, page};
use crate::{
    carrier::Carrier,
    form::{Form, posted::Posted},
    pages::result,
    sample::{Sample, TEACHER},
    site::Site,
    visit::Visit,
};
use contract::compare::{Summary, difference};
use rules::{
    Facts,
    audit::{Audit, audit},
};

/// A woman who knows her totals only.
const TOTALS: &[(&str, &str)] = &[
    ("sex", "female"),
    ("born", "20.11.1967"),
    ("record-years", "27"),
    ("record-months", "3"),
    ("coefficient", "88,369"),
    ("working", "yes"),
    ("works_on", "yes"),
    ("dependants", "1"),
];

/// A man whose right is not in sight.
const YOUNG: &[(&str, &str)] = &[
    ("sex", "male"),
    ("born", "01.03.1990"),
    ("record-years", "10"),
    ("coefficient", "20"),
    ("working", "no"),
    ("works_on", "no"),
];

impl Sample for ConclusionPage {
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)> {
        let posted = [
            ("nothing-known", &[][..]),
            ("totals", TOTALS),
            ("teacher", TEACHER),
            ("not-in-sight", YOUNG),
        ];
        posted
            .into_iter()
            .map(|(name, fields)| (name, of_form(visit, fields)))
            .chain([
                ("kept", of_draft(visit, TEACHER)),
                ("after-a-change", after_a_change(visit)),
            ])
            .filter_map(|(name, page)| Some((name, page?)))
            .collect()
    }
}

fn of_form(visit: &Visit, fields: &[(&str, &str)]) -> Option<ConclusionPage> {
    let form = Form::read(&Posted::sample(fields));
    let (facts, audit) = audited(visit, fields)?;
    let site = Site::new(visit, "/check").with_answers("edit");
    let carrier = Carrier::posted(&form);
    Some(page(site, carrier, View::Screen, &facts, &audit, visit.law))
}

/// The same about answers that are kept.
fn of_draft(visit: &Visit, fields: &[(&str, &str)]) -> Option<ConclusionPage> {
    let (facts, audit) = audited(visit, fields)?;
    let site = Site::new(visit, "/questions");
    let carrier = result::carrier();
    Some(page(site, carrier, View::Screen, &facts, &audit, visit.law))
}

/// As if other numbers of the law had told her what is told to somebody born later.
fn after_a_change(visit: &Visit) -> Option<ConclusionPage> {
    let later: Vec<(&str, &str)> = TOTALS
        .iter()
        .map(|(name, value)| match *name {
            "born" => (*name, "20.11.1968"),
            "coefficient" => (*name, "86"),
            _ => (*name, *value),
        })
        .collect();
    let told = |fields| Some(Summary::of(&audited(visit, fields)?.1.conclusion));
    let changed = difference(&told(&later)?, &told(TOTALS)?);
    Some(of_draft(visit, TOTALS)?.after_a_change(changed))
}

fn audited(visit: &Visit, fields: &[(&str, &str)]) -> Option<(Facts, Audit)> {
    let today = visit.clock.today();
    let facts = Form::read(&Posted::sample(fields)).facts(today).ok()?;
    let audit = audit(&facts, today, visit.law);
    Some((facts, audit))
}
