//! Merges and audits specimens, and counts what was found and what was not there.

use crate::{
    life::TODAY,
    plant::{KINDS, specimen},
};
use dossier::{Paper, merge};
use law::Law;
use rules::{assess, conclusion::Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Counts of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Papers with this error planted.
    pub planted: u32,
    /// Of them, found at all.
    pub found: u32,
    /// Of them, found as sure or likely.
    pub firmly: u32,
    /// Papers in which it was named sure or likely, and was neither planted nor true besides.
    pub false_elsewhere: u32,
    /// Of those, the twins without any error.
    pub false_in_twins: u32,
    /// Twins in which it was asked about.
    pub asked_in_twins: u32,
}

/// What was measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// By the number in the catalogue.
    pub kinds: BTreeMap<&'static str, Count>,
    /// All sets of papers, with and without errors.
    pub papers: u32,
    /// Twins with a sure or likely finding of any kind of the catalogue: kind and seed.
    pub disturbed_twins: Vec<(&'static str, u64, &'static str)>,
    /// Specimens whose error was not found: kind and seed.
    pub missed: Vec<(&'static str, u64)>,
}

/// Kinds of the catalogue named in papers: sure or likely ones, and all of them.
pub fn audit(papers: &[Paper]) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    let merged = merge(papers);
    let conclusion = assess(&merged.facts, TODAY, Law::embedded());
    let of_catalogue = conclusion
        .findings
        .iter()
        .filter(|finding| is_of_catalogue(finding.kind.id()));
    let (mut firm, mut all) = (BTreeSet::new(), BTreeSet::new());
    for finding in of_catalogue {
        all.insert(finding.kind.id());
        if finding.severity != Severity::Ask {
            firm.insert(finding.kind.id());
        }
    }
    (firm, all)
}

fn is_of_catalogue(id: &str) -> bool {
    id.strip_prefix('V')
        .is_some_and(|number| number.len() == 2 && number.parse::<u8>().is_ok())
}

/// Audits specimens of every kind by so many seeds, each with its twin.
pub fn measure(seeds: u64) -> Table {
    let mut table = Table::default();
    for kind in &KINDS {
        table.kinds.insert(kind.id, Count::default());
    }
    for kind in &KINDS {
        for seed in 0..seeds {
            let specimen = specimen(kind, seed);
            table.papers += 2;
            let (firm, all) = audit(&specimen.planted);
            let own = table.kinds.entry(kind.id).or_default();
            own.planted += 1;
            own.found += u32::from(all.contains(kind.id));
            own.firmly += u32::from(firm.contains(kind.id));
            if !all.contains(kind.id) {
                table.missed.push((kind.id, seed));
            }
            for id in firm
                .iter()
                .filter(|id| **id != kind.id && !kind.also.contains(id))
            {
                table.kinds.entry(id).or_default().false_elsewhere += 1;
            }
            let (firm, all) = audit(&specimen.twin);
            for id in &firm {
                let count = table.kinds.entry(id).or_default();
                count.false_elsewhere += 1;
                count.false_in_twins += 1;
                table.disturbed_twins.push((kind.id, seed, id));
            }
            for id in all.difference(&firm) {
                table.kinds.entry(id).or_default().asked_in_twins += 1;
            }
        }
    }
    table
}
