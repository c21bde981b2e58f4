//! Employers of all papers: names compared once, renamings of the work book known.

use crate::{
    employer::{Identity, identity},
    paper::Paper,
};
use std::collections::{BTreeSet, HashMap};

/// Names beyond this many are compared to the letter only: nobody has had so many employers, and a
/// file made to have them must not cost an hour.
const COMPARED: usize = 400;

/// Every name of the papers; what two of them mean is remembered.
pub(crate) struct Employers {
    renames: Vec<BTreeSet<String>>,
    known: HashMap<(String, String), Identity>,
    to_the_letter: bool,
}

impl Employers {
    pub(crate) fn of(papers: &[Paper]) -> Self {
        let names: BTreeSet<&str> = papers
            .iter()
            .flat_map(Paper::periods)
            .filter_map(|period| period.employer.as_deref())
            .collect();
        let mut employers = Self {
            renames: Vec::new(),
            known: HashMap::new(),
            to_the_letter: COMPARED < names.len(),
        };
        for paper in papers {
            for rename in &paper.renames {
                employers.rename(&rename.from, &rename.to);
            }
        }
        employers
    }

    /// Joins both names, and with them the names each of them is joined with already.
    fn rename(&mut self, from: &str, to: &str) {
        let mut joined = BTreeSet::from([from.to_owned(), to.to_owned()]);
        let groups = std::mem::take(&mut self.renames);
        for group in groups {
            let touches = group
                .iter()
                .any(|name| self.alike(name, from) || self.alike(name, to));
            if touches {
                joined.extend(group);
            } else {
                self.renames.push(group);
            }
        }
        self.renames.push(joined);
    }

    fn alike(&self, one: &str, other: &str) -> bool {
        one == other || (!self.to_the_letter && identity(one, other) == Identity::Same)
    }

    /// Whether both names mean one employer; a renaming decides.
    pub(crate) fn identity(&mut self, one: &str, other: &str) -> Identity {
        if one == other {
            return Identity::Same;
        }
        let key = if one <= other {
            (one, other)
        } else {
            (other, one)
        };
        let key = (key.0.to_owned(), key.1.to_owned());
        if let Some(&known) = self.known.get(&key) {
            return known;
        }
        let renamed = self.renames.iter().any(|group| {
            let has = |name: &str| group.iter().any(|known| self.alike(known, name));
            has(one) && has(other)
        });
        let answer = if renamed {
            Identity::Same
        } else if self.to_the_letter {
            Identity::Different
        } else {
            identity(one, other)
        };
        self.known.insert(key, answer);
        answer
    }
}
