//! Pages with invented data: for eyes in the gallery, for snapshots, for the browser. They are part of the page.

use crate::visit::Visit;
use askama::Template;

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
