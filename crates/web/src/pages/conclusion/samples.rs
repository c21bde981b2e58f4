//! Invented lives and what the real rules say about them.

use super::{ConclusionPage, View, page};
use crate::{
    carrier::Carrier,
    form::{Form, posted::Posted},
    pages::check::TEACHER,
    sample::Sample,
    site::Site,
    visit::Visit,
};
use rules::audit::audit;

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
        [
            ("nothing-known", &[][..]),
            ("totals", TOTALS),
            ("teacher", TEACHER),
            ("not-in-sight", YOUNG),
        ]
        .into_iter()
        .filter_map(|(name, fields)| {
            let form = Form::read(&Posted::sample(fields));
            let today = visit.clock.today();
            let facts = form.facts(today).ok()?;
            let site = Site::new(visit, "/check").with_answers("edit");
            let audit = audit(&facts, today, visit.law);
            let carrier = Carrier::posted(&form);
            Some((
                name,
                page(site, carrier, View::Screen, &facts, &audit, visit.law),
            ))
        })
        .collect()
    }
}
