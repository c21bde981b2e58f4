//! What merging gives: facts, where each comes from, and what the papers disagree in.

use crate::{conflict::Conflict, paper::PaperKind};
use rules::Facts;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// One set of facts of all papers.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The facts, ready for `rules::assess`.
    pub facts: Facts,
    /// Which papers say each of them.
    pub origins: Origins,
    /// How papers spell an employer otherwise, by the name that stands in the facts.
    pub spellings: BTreeMap<String, BTreeSet<String>>,
    /// In what the papers disagree, and what nobody can decide by them.
    pub conflicts: Vec<Conflict>,
}

/// A place in the document of facts, by the names of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A fact of the whole life: `born`.
    Fact(&'static str),
    /// A number of a year: `pay.2019`.
    Year(&'static str, i16),
    /// A field of a child: `children[0].born`.
    Child(usize, &'static str),
    /// A field of a period: `periods[2].position`.
    Period(usize, &'static str),
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(name) => write!(out, "{name}"),
            Self::Year(name, year) => write!(out, "{name}.{year}"),
            Self::Child(index, field) => write!(out, "children[{index}].{field}"),
            Self::Period(index, field) => write!(out, "periods[{index}].{field}"),
        }
    }
}

/// Which papers say each fact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    said: BTreeMap<Place, BTreeSet<PaperKind>>,
}

impl Origins {
    /// The papers that say what stands at `place`, the most trusted first; none for what is unknown.
    pub fn of(&self, place: Place) -> impl Iterator<Item = PaperKind> {
        self.said.get(&place).into_iter().flatten().copied()
    }

    /// Every known fact with its papers, in the order of places.
    pub fn iter(&self) -> impl Iterator<Item = (Place, &BTreeSet<PaperKind>)> {
        self.said.iter().map(|(place, kinds)| (*place, kinds))
    }

    pub(crate) fn add(&mut self, place: Place, kind: PaperKind) {
        self.said.entry(place).or_default().insert(kind);
    }

    /// Renumbers children: the child at `n` moves to `places[n]`.
    pub(crate) fn move_children(&mut self, places: &[usize]) {
        let said = std::mem::take(&mut self.said);
        let moved = said.into_iter().map(|(place, kinds)| match place {
            Place::Child(index, field) => (Place::Child(places[index], field), kinds),
            place => (place, kinds),
        });
        self.said = moved.collect();
    }
}
