//! Pages with invented data: for eyes in the gallery, for snapshots, for the browser. They are part of the page.

use crate::visit::Visit;
use askama::Template;

/// A case number that is well formed and nobody's.
pub(crate) const NUMBER: &str = "123-456-6";

/// A made-up teacher with children and two schools.
pub(crate) const TEACHER: &[(&str, &str)] = &[
    ("sex", "female"),
    ("born", "12.04.1972"),
    ("coefficient", "61,5"),
    ("working", "yes"),
    ("works_on", "yes"),
    ("monthly_pay", "45000"),
    ("dependants", "0"),
    ("child-0-row", "yes"),
    ("child-0-born", "05.03.1998"),
    ("period-0-from", "15.08.1993"),
    ("period-0-to", "31.12.2012"),
    ("period-0-kind", "work"),
    ("period-0-employer", "Школа № 5 города Выдуманска"),
    ("period-0-code", "27-ПД"),
    ("period-0-contributions", "yes"),
    ("period-1-from", "01.01.2013"),
    ("period-1-to", "31.10.2026"),
    ("period-1-kind", "work"),
    ("period-1-employer", "Школа № 7 города Выдуманска"),
    ("period-1-code", "27-ПД"),
    ("period-1-rate", "1"),
];

/// A page that can show itself without a person.
pub(crate) trait Sample: Template + Sized {
    /// Each way the page may look: a name that stands in an address, and the page with invented data.
    fn samples(visit: &Visit) -> Vec<(&'static str, Self)>;
}

/// A page of the gallery.
pub(crate) struct Shown {
    /// Name of its template.
    pub(crate) page: &'static str,
    pub(crate) samples: fn(&Visit) -> Vec<Drawn>,
}

/// The name of a sample and its HTML.
pub(crate) type Drawn = (&'static str, askama::Result<String>);

/// The samples of a page under the name of its template.
pub(crate) const fn shown<P: Sample>(page: &'static str) -> Shown {
    Shown {
        page,
        samples: |visit| {
            let samples = P::samples(visit).into_iter();
            samples.map(|(name, page)| (name, page.render())).collect()
        },
    }
}
