//! A sample of the table of `docs/reference/audit.md`: what must be found, and what never made up.

use planted::{KINDS, measure};

/// Kinds of which the audit does not find all, and why; hundredths that must be found at least.
const FLOORS: &[(&str, u32, &str)] = &[
    (
        "V06",
        50,
        "списков должностей дословно нет: вся работа без кода видна не по каждой должности",
    ),
    ("V07", 50, "неизвестный тариф — не отсутствие тарифа"),
    (
        "V10",
        50,
        "ставка, которой счёт не показывает, считается полной",
    ),
    ("V25", 50, "похожее на список название не сравнивается"),
];

/// Seeds of every kind; the page has more.
const SEEDS: u64 = 8;

#[test]
fn errors_are_found_and_papers_without_errors_are_left_alone() {
    let table = measure(SEEDS);
    assert_eq!(table.papers, 2 * 40 * 8);
    assert_eq!(table.disturbed_twins, [], "kind, seed, what was made up");
    for kind in &KINDS {
        let count = &table.kinds[kind.id];
        let floor = FLOORS
            .iter()
            .find(|(id, ..)| *id == kind.id)
            .map_or(100, |floor| floor.1);
        let share = count.found * 100 / count.planted;
        assert!(
            floor <= share,
            "{}: {share} % found of {floor} %; {:?}",
            kind.id,
            table.missed
        );
        assert_eq!(
            count.false_elsewhere, 0,
            "{} was made up beside another error",
            kind.id
        );
    }
}

#[test]
fn the_same_seed_draws_the_same_papers() {
    for kind in &KINDS {
        let (one, other) = (planted::specimen(kind, 3), planted::specimen(kind, 3));
        assert!(
            one.planted == other.planted && one.twin == other.twin,
            "{}",
            kind.id
        );
        assert!(one.planted != one.twin, "{} plants nothing", kind.id);
    }
}
