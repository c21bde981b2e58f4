//! A sample of the table of `docs/reference/audit.md`: what must be found, and what never made up.

use calendar::Span;
use jiff::civil::date;
use planted::{KINDS, measure};
use rules::facts::{Period, PeriodKind};

/// Kinds of which the audit does not find all, and why; hundredths that must be found at least.
const FLOORS: &[(&str, u32, &str)] = &[
    (
        "V02",
        60,
        "нулевые взносы в строке файла мы не считаем доказательством, что их не было",
    ),
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

#[test]
fn our_readers_read_the_files_whole() {
    let read = |file: &str| statement::read_paper(file.as_bytes()).map_err(|why| why.to_string());
    for kind in &KINDS {
        for desk in planted::desks(kind, 3) {
            let mut files = vec![planted::files::Account::of(&desk.account, None).file];
            files.extend(planted::files::Book::of(&desk.book).file);
            for file in files {
                match read(&file) {
                    Ok(statement::Paper::Statement(paper)) => {
                        // What the element around days before 2002 is called is not established, so
                        // the reader tells it by name and takes what is inside.
                        let unread = paper.unread.iter();
                        let others: Vec<_> =
                            unread.filter(|of| !of.place.contains("/До2002/")).collect();
                        assert!(others.is_empty(), "{}: {others:?}", kind.id);
                    }
                    Ok(statement::Paper::WorkBook(book)) => assert_eq!(book.unread, []),
                    Err(why) => panic!("{}: {why}", kind.id),
                }
            }
        }
    }
}

#[test]
fn a_file_says_what_it_was_written_from() {
    let length = |days: Vec<Span>| calendar::Record::of_days(&days).total();
    for kind in &KINDS {
        for desk in planted::desks(kind, 5) {
            let days_of = |periods: &[Period], told: fn(&Period) -> bool| -> Vec<Span> {
                let own = periods
                    .iter()
                    .filter(|period| period.kind == PeriodKind::Work && told(period));
                own.filter_map(|period| period.span.since(date(2002, 1, 1)))
                    .collect()
            };
            let written = desk.account.periods.clone().unwrap_or_default();
            let paper = planted::files::Account::of(&desk.account, None).read();
            let read = paper.facts.periods.clone().unwrap_or_default();
            for told in [
                (|period| period.code.is_some()) as fn(&Period) -> bool,
                |period| period.leave.is_some(),
                |period| period.territory.is_some(),
                |period| period.agriculture == Some(true),
                |period| period.rate == Some(100),
                |period| period.additional_tariff == Some(true),
                |period| period.full_season == Some(true),
            ] {
                assert_eq!(
                    length(days_of(&written, told)),
                    length(days_of(&read, told)),
                    "{}",
                    kind.id,
                );
            }
            assert_eq!(paper.facts.coefficients, desk.account.coefficients);
            assert_eq!(paper.facts.born, desk.account.born);
        }
    }
}
