//! Whether two names mean the same employer: a score, and three answers to it.
//!
//! The account writes «ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ "ЛЕСПРОМХОЗ ЗАРЕЧНЫЙ"», the work
//! book «ООО Заречный леспромхоз», the archive «Заречный ЛПХ». A name is taken apart (`words`)
//! into what it is (завод, школа), its number, its level (районная, средняя), its place and its
//! own words; legal forms say nothing about identity, since they change with every law.
//!
//! * Two numbers, two kinds, two places or two sets of own words that disagree: another employer.
//! * Everything that matters agrees: the same.
//! * One name says less than the other, or an abbreviation was guessed: not sure, and the person
//!   is asked.

mod tables;
mod words;

use words::{Name, Word};

/// A score from here on means the same employer.
pub const SAME: f64 = 0.82;

/// A score from here to [`SAME`] means nobody can tell by the names alone.
pub const UNCLEAR: f64 = 0.5;

/// Two names side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Identity {
    /// Different employers.
    Different,
    /// Ask the person.
    Unclear,
    /// The same employer.
    Same,
}

/// How alike two names are, from 0 to 1; the order of the two does not matter.
///
/// ```
/// use dossier::employer::{Identity, likeness, identity};
/// assert_eq!(identity("МБОУ СОШ № 5 г. Кирова", "Школа № 5"), Identity::Same);
/// assert_eq!(identity("Школа № 5", "Школа № 6"), Identity::Different);
/// assert_eq!(identity("Школа", "Школа № 6"), Identity::Unclear);
/// assert!(likeness("Кировский завод", "Кировская фабрика") < 0.5);
/// ```
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (Name::read(one), Name::read(other));
    if one.plain == other.plain {
        return 1.0;
    }
    // Ties between equally good pairs of words are broken by order, so the order is fixed first.
    if one.plain <= other.plain {
        score(&one, &other)
    } else {
        score(&other, &one)
    }
}

/// What the score of two names means.
pub fn identity(one: &str, other: &str) -> Identity {
    let likeness = likeness(one, other);
    if SAME <= likeness {
        Identity::Same
    } else if UNCLEAR <= likeness {
        Identity::Unclear
    } else {
        Identity::Different
    }
}

/// How much a part of a name says about who is meant.
mod weight {
    pub(super) const OWN: f64 = 2.0;
    pub(super) const NUMBER: f64 = 2.0;
    pub(super) const KIND: f64 = 1.0;
    pub(super) const PLACE: f64 = 0.5;
    pub(super) const LEVEL: f64 = 0.3;
}

/// The highest score of names whose parts disagree.
mod cap {
    pub(super) const NUMBERS: f64 = 0.2;
    pub(super) const KINDS: f64 = 0.3;
    pub(super) const OWN: f64 = 0.45;
    pub(super) const PLACES: f64 = 0.4;
    /// «Городская» and «областная» больница № 2, «средняя» and «основная» школа: often a renaming.
    pub(super) const LEVELS: f64 = 0.7;
    /// A guessed abbreviation never decides alone.
    pub(super) const GUESSED: f64 = 0.8;
}

fn score(one: &Name, other: &Name) -> f64 {
    let mut sum = Sum::default();
    sum.sets(&one.numbers, &other.numbers, weight::NUMBER, cap::NUMBERS);
    sum.sets(&one.kinds, &other.kinds, weight::KIND, cap::KINDS);
    sum.sets(&one.levels, &other.levels, weight::LEVEL, cap::LEVELS);
    own(one, other, &mut sum);
    places(one, other, &mut sum);
    sum.result()
}

/// Weights of what agrees and of all there is.
struct Sum {
    agree: f64,
    all: f64,
    cap: f64,
}

impl Default for Sum {
    fn default() -> Self {
        Self {
            agree: 0.0,
            all: 0.0,
            cap: 1.0,
        }
    }
}

impl Sum {
    fn cap(&mut self, cap: f64) {
        self.cap = self.cap.min(cap);
    }

    /// Words compared to the letter; sets that share nothing cap the score.
    fn sets(&mut self, one: &[String], other: &[String], weight: f64, cap: f64) {
        let shared: f64 = one.iter().filter(|w| other.contains(w)).map(|_| 2.0).sum();
        let all: f64 = one.iter().chain(other).map(|_| 1.0).sum();
        self.agree += shared * weight;
        self.all += all * weight;
        if !one.is_empty() && !other.is_empty() && shared == 0.0 {
            self.cap(cap);
        }
        // «Цех № 5 школы № 6» and «цех № 5 школы № 7»: every number must agree.
        if cap == cap::NUMBERS && 0.0 < shared && shared < all && one.len() == other.len() {
            self.cap(cap);
        }
    }

    fn result(&self) -> f64 {
        if self.all == 0.0 {
            // Two legal forms and nothing else.
            return 0.0;
        }
        (self.agree / self.all).min(self.cap)
    }
}

/// Own words: each of one name is given the most alike word of the other.
fn own(one: &Name, other: &Name, sum: &mut Sum) {
    if one.joined() == other.joined() {
        let all: f64 = one.own.iter().chain(&other.own).map(|_| weight::OWN).sum();
        sum.agree += all;
        sum.all += all;
        return;
    }
    let exact = one.is_person || other.is_person;
    let mut left: Vec<&Word> = one.own.iter().collect();
    let mut right: Vec<&Word> = other.own.iter().collect();
    let mut alike = 0.0;
    while let Some((l, r, how)) = best(&left, &right, exact) {
        alike += how;
        left.remove(l);
        right.remove(r);
    }
    let mut agree = 2.0 * alike;
    agree += abbreviated(&mut left, &mut right, other, sum);
    agree += abbreviated(&mut right, &mut left, one, sum);
    let all: f64 = one.own.iter().chain(&other.own).map(|_| 1.0).sum();
    sum.agree += weight::OWN * agree.min(all);
    sum.all += weight::OWN * all;
    if !left.is_empty() && !right.is_empty() {
        sum.cap(cap::OWN);
    }
}

/// The most alike pair that is left.
fn best(left: &[&Word], right: &[&Word], exact: bool) -> Option<(usize, usize, f64)> {
    let mut best: Option<(usize, usize, f64)> = None;
    for (l, one) in left.iter().enumerate() {
        for (r, other) in right.iter().enumerate() {
            let how = one.likeness(other, exact);
            if 0.0 < how && best.is_none_or(|(_, _, known)| known < how) {
                best = Some((l, r, how));
            }
        }
    }
    best
}

/// «РЖД» stands for «Российские железные дороги»: takes the words an abbreviation stands for out of
/// both lists and tells how many they were.
fn abbreviated(
    short: &mut Vec<&Word>,
    long: &mut Vec<&Word>,
    long_name: &Name,
    sum: &mut Sum,
) -> f64 {
    let mut explained = 0.0;
    short.retain(|word| {
        let Some(run) = long_name.spelled_by(&word.text) else {
            return true;
        };
        let before = long.len();
        long.retain(|word| !run.contains(&word.text));
        if long.len() == before {
            return true;
        }
        explained += 1.0;
        for _ in long.len()..before {
            explained += 1.0;
        }
        // Three letters and more rarely coincide; two often do.
        if word.text.chars().count() < 3 {
            sum.cap(cap::GUESSED);
        }
        false
    });
    explained
}

fn places(one: &Name, other: &Name, sum: &mut Sum) {
    let says = |name: &Name, place: &Word| {
        name.places
            .iter()
            .chain(&name.own)
            .any(|word| 0.0 < word.likeness(place, false))
    };
    let shared = one.places.iter().any(|place| says(other, place));
    if !one.places.is_empty() && !other.places.is_empty() && !shared {
        sum.cap(cap::PLACES);
    }
    for (places, name) in [(&one.places, other), (&other.places, one)] {
        for place in places {
            sum.all += weight::PLACE;
            if says(name, place) {
                sum.agree += weight::PLACE;
            }
        }
    }
}
