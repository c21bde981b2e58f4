//! Children of all papers: the same day of birth is the same child, as often as one paper has it.

use crate::{
    conflict::{Conflict, ConflictKind, Said},
    merged::{Origins, Place},
    paper::{Paper, PaperKind},
    single::conflict,
};
use rules::{Facts, conclusion::Severity, facts::Child};

/// A yes-or-no field of a child.
type Field = (&'static str, fn(&mut Child) -> &mut Option<bool>);

const FIELDS: &[Field] = &[
    ("raised_to_8", |child| &mut child.raised_to_8),
    ("disabled", |child| &mut child.disabled),
    ("rights_lost", |child| &mut child.rights_lost),
    ("multiple_birth", |child| &mut child.multiple_birth),
];

struct Row {
    child: Child,
    from: PaperKind,
}

/// Fills `facts.children`; for each paper, where each of its children stands there.
pub(crate) fn merge(
    papers: &[Paper],
    facts: &mut Facts,
    origins: &mut Origins,
    conflicts: &mut Vec<Conflict>,
) -> Vec<Vec<usize>> {
    let mut rows: Vec<Row> = Vec::new();
    // Certificates are the paper on children; the others only follow them.
    let mut order: Vec<usize> = (0..papers.len()).collect();
    order.sort_by_key(|&n| (papers[n].kind != PaperKind::BirthCertificates, n));
    let mut places = vec![Vec::new(); papers.len()];
    for n in order {
        let paper = &papers[n];
        let children = paper.facts.children.as_deref().unwrap_or_default();
        places[n] = lay(&mut rows, children, paper.kind, origins, conflicts);
    }
    said_none(papers, conflicts);

    // The order of births is the order a person names them in. Indexes follow.
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|&n| (rows[n].child.born.is_none(), rows[n].child.born, n));
    let mut new_places = vec![0; rows.len()];
    for (new, &old) in order.iter().enumerate() {
        new_places[old] = new;
    }
    origins.move_children(&new_places);
    for conflict in conflicts.iter_mut() {
        if let ConflictKind::Value {
            place: Place::Child(index, _),
            ..
        } = &mut conflict.kind
        {
            *index = new_places[*index];
        }
    }
    for place in places.iter_mut().flatten() {
        *place = new_places[*place];
    }
    let told = papers.iter().any(|paper| paper.facts.children.is_some());
    facts.children = told.then(|| order.iter().map(|&n| rows[n].child).collect());
    places
}

/// Lays the children of a paper on those known; where each of them stands.
fn lay(
    rows: &mut Vec<Row>,
    children: &[Child],
    kind: PaperKind,
    origins: &mut Origins,
    conflicts: &mut Vec<Conflict>,
) -> Vec<usize> {
    let known = rows.len();
    let mut taken = vec![false; known];
    let mut places = vec![None; children.len()];
    // Days of birth decide first; a child without one is any of those left over.
    for exact in [true, false] {
        for (n, child) in children.iter().enumerate() {
            if places[n].is_some() {
                continue;
            }
            let place = (0..known).find(|&place| {
                let born = rows[place].child.born;
                let alike = if exact {
                    born == child.born
                } else {
                    born.is_none() || child.born.is_none()
                };
                !taken[place] && alike
            });
            if let Some(place) = place {
                taken[place] = true;
                places[n] = Some(place);
            }
        }
    }
    let mut found = Vec::with_capacity(children.len());
    for (child, place) in children.iter().zip(places) {
        let place = place.unwrap_or_else(|| {
            rows.push(Row {
                child: Child::default(),
                from: kind,
            });
            rows.len() - 1
        });
        hear(&mut rows[place], place, *child, kind, origins, conflicts);
        found.push(place);
    }
    found
}

fn hear(
    row: &mut Row,
    index: usize,
    child: Child,
    kind: PaperKind,
    origins: &mut Origins,
    conflicts: &mut Vec<Conflict>,
) {
    let kept = row.from;
    let mut child = child;
    for (name, get) in [
        (
            "born",
            (|child| &mut child.born) as fn(&mut Child) -> &mut _,
        ),
        ("adopted_on", |child| &mut child.adopted_on),
    ] {
        let Some(theirs) = *get(&mut child) else {
            continue;
        };
        let ours = *get(&mut row.child).get_or_insert(theirs);
        let place = Place::Child(index, name);
        if ours == theirs {
            origins.add(place, kind);
        } else {
            let (ours, theirs) = ((kept, Said::Day(ours)), (kind, Said::Day(theirs)));
            conflicts.push(conflict(place, ours, theirs, Severity::Ask));
        }
    }
    for (name, get) in FIELDS {
        let Some(theirs) = *get(&mut child) else {
            continue;
        };
        let ours = *get(&mut row.child).get_or_insert(theirs);
        let place = Place::Child(index, name);
        if ours == theirs {
            origins.add(place, kind);
        } else {
            let (ours, theirs) = ((kept, Said::YesNo(ours)), (kind, Said::YesNo(theirs)));
            conflicts.push(conflict(place, ours, theirs, Severity::Ask));
        }
    }
}

/// «There are no children» against a paper with a child in it.
fn said_none(papers: &[Paper], conflicts: &mut Vec<Conflict>) {
    let children = |paper: &Paper| paper.facts.children.as_ref().map(Vec::is_empty);
    let Some(lists) = papers.iter().find(|paper| children(paper) == Some(false)) else {
        return;
    };
    for paper in papers.iter().filter(|paper| children(paper) == Some(true)) {
        conflicts.push(Conflict {
            kind: ConflictKind::SaidNone { field: "children" },
            severity: Severity::Ask,
            kept: lists.kind,
            against: paper.kind,
            days: None,
        });
    }
}
