//! The shape every ground has, and the macro that keeps its documentation next to its code.

use crate::{conclusion::GroundConclusion, life::Life};

/// Everything a page, a command line or a reviewer needs to know about one ground.
#[derive(Clone, Copy)]
pub struct Ground {
    /// Stable forever: it is in links, in saved cases and in case files.
    pub id: &'static str,
    /// Short title, Russian.
    pub title: &'static str,
    /// The provision, in full.
    pub provision: &'static str,
    /// The doc comment of the ground, verbatim: its public page (Markdown, three fixed headings).
    pub docs: &'static str,
    /// Which column of the deferral table serves it.
    pub early: bool,
    /// The rule itself.
    pub(crate) assess: fn(&Life<'_>) -> GroundConclusion,
}

impl PartialEq for Ground {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl std::fmt::Debug for Ground {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// Declares a ground: `/// docs`, then `pub GROUND = "id", "title", "provision", early: bool, assess;`
/// or, for a ground of a common shape, `…, early: bool, shape RULE;`.
macro_rules! ground {
    ($(#[doc = $doc:literal])+ pub $name:ident = $id:literal, $title:literal, $provision:literal, early: $early:literal, $assess:path;) => {
        $(#[doc = $doc])+
        pub(crate) const $name: $crate::ground::Ground = $crate::ground::Ground {
            id: $id,
            title: $title,
            provision: $provision,
            docs: concat!($($doc, "\n"),+),
            early: $early,
            assess: $assess,
        };
    };
    ($(#[doc = $doc:literal])+ pub $name:ident = $id:literal, $title:literal, $provision:literal, early: $early:literal, shape $rule:ident;) => {
        $(#[doc = $doc])+
        pub(crate) const $name: $crate::ground::Ground = $crate::ground::Ground {
            id: $id,
            title: $title,
            provision: $provision,
            docs: concat!($($doc, "\n"),+),
            early: $early,
            assess: |life| $rule.assess(life, &$name),
        };
    };
}
pub(crate) use ground;
