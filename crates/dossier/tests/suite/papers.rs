//! What becomes of two papers, case by case.

use crate::common::{as_a, day, days, job, paper};
use dossier::{ConflictKind, Edge, Merged, Paper, PaperKind, Place, Rename, merge, papers_of};
use rules::facts::{Child, Facts, Leave, North, Period, PeriodKind, Sex, Source, SpecialCode};

fn periods(merged: &Merged) -> Vec<(String, Option<Source>, Option<&str>)> {
    let periods = merged.facts.periods.as_deref().unwrap();
    periods
        .iter()
        .map(|period| {
            let span = format!("{} {}", period.span.from(), period.span.to());
            (span, period.source, period.position.as_deref())
        })
        .collect()
}

fn ids(merged: &Merged) -> Vec<&'static str> {
    merged
        .conflicts
        .iter()
        .map(|conflict| conflict.kind.id())
        .collect()
}

const ACCOUNT: Option<Source> = Some(Source::Account);
const BOOK: Option<Source> = Some(Source::Workbook);

#[test]
fn only_days_the_account_lacks_come_from_the_work_book() {
    let account = paper(
        PaperKind::Account,
        vec![
            job("2002-03-01 2002-12-31", "ООО «ЗАРЕЧЬЕ»"),
            job("2003-02-01 2003-12-31", "ООО «ЗАРЕЧЬЕ»"),
        ],
    );
    let book = paper(
        PaperKind::WorkBook,
        vec![as_a("слесарь", job("2001-05-10 2003-12-31", "Заречье"))],
    );
    let merged = merge(&[account, book]);
    assert_eq!(
        periods(&merged),
        [
            ("2001-05-10 2002-02-28".to_owned(), BOOK, Some("слесарь")),
            ("2002-03-01 2002-12-31".to_owned(), ACCOUNT, Some("слесарь")),
            ("2003-01-01 2003-01-31".to_owned(), BOOK, Some("слесарь")),
            ("2003-02-01 2003-12-31".to_owned(), ACCOUNT, Some("слесарь")),
        ]
    );
    let origins: Vec<_> = merged.origins.of(Place::Period(1, "position")).collect();
    assert_eq!(origins, [PaperKind::WorkBook]);
    let origins: Vec<_> = merged.origins.of(Place::Period(1, "employer")).collect();
    assert_eq!(origins, [PaperKind::Account, PaperKind::WorkBook]);
    // The account cannot know what was before its first day, so that is no conflict of dates.
    assert!(ids(&merged).is_empty(), "{:?}", merged.conflicts);
}

#[test]
fn a_transfer_inside_a_row_cuts_it() {
    let account = paper(
        PaperKind::Account,
        vec![job("2010-01-01 2010-12-31", "Школа № 5")],
    );
    let book = paper(
        PaperKind::WorkBook,
        vec![
            as_a("учитель", job("2010-01-01 2010-08-31", "МБОУ СОШ № 5")),
            as_a("директор", job("2010-09-01 2010-12-31", "МБОУ СОШ № 5")),
        ],
    );
    let merged = merge(&[account, book]);
    assert_eq!(
        periods(&merged),
        [
            ("2010-01-01 2010-08-31".to_owned(), ACCOUNT, Some("учитель")),
            (
                "2010-09-01 2010-12-31".to_owned(),
                ACCOUNT,
                Some("директор")
            ),
        ]
    );
    assert!(merged.conflicts.is_empty());
}

#[test]
fn a_row_credited_as_a_whole_is_not_cut_and_that_is_said() {
    let mut year = job("2010-01-01 2010-12-31", "Школа № 5");
    year.credited = Some(calendar::Length::new(0, 11, 20));
    let account = paper(PaperKind::Account, vec![year.clone()]);
    let book = paper(
        PaperKind::WorkBook,
        vec![as_a("учитель", job("2010-01-01 2010-08-31", "Школа № 5"))],
    );
    let merged = merge(&[account, book]);
    let kept = &merged.facts.periods.as_ref().unwrap()[0];
    assert_eq!(
        (kept.span, kept.credited, &kept.position),
        (year.span, year.credited, &None)
    );
    assert!(ids(&merged).contains(&"part_of_period"));
}

#[test]
fn a_code_the_account_lacks_is_a_conflict_and_not_a_fact() {
    let account = paper(
        PaperKind::Account,
        vec![job("2010-01-01 2010-12-31", "ООО Леспромхоз")],
    );
    let mut coded = job("2010-01-01 2010-12-31", "Леспромхоз");
    coded.code = SpecialCode::read("27-7");
    let merged = merge(&[account, paper(PaperKind::Archive, vec![coded])]);
    assert_eq!(merged.facts.periods.as_ref().unwrap()[0].code, None);
    assert_eq!(ids(&merged), ["not_in_account"]);
    assert_eq!(
        merged.conflicts[0].to_string(),
        "01.01.2010–31.12.2010: код особых условий («ООО Леспромхоз») по справке архива или \
         работодателя — 27-7, а в лицевом счёте этого нет."
    );
}

#[test]
fn a_code_a_newer_statement_has_lost_was_withdrawn() {
    let mut coded = job("2010-01-01 2010-12-31", "ООО Леспромхоз");
    coded.code = SpecialCode::read("27-7");
    let old = paper(PaperKind::Account, vec![coded]).as_of(Some(day("2020-01-01")));
    let new = paper(
        PaperKind::Account,
        vec![job("2010-01-01 2010-12-31", "ООО Леспромхоз")],
    );
    let merged = merge(&[old, new.as_of(Some(day("2026-01-01")))]);
    assert!(ids(&merged).is_empty());
    let periods = merged.facts.periods.unwrap();
    assert_eq!(periods.len(), 1);
    assert_eq!(periods[0].code, None);
    assert_eq!(periods[0].earlier_code, SpecialCode::read("27-7"));
}

#[test]
fn a_territory_of_the_papers_stands_beside_that_of_the_account() {
    let account = paper(
        PaperKind::Account,
        vec![job("2010-01-01 2010-12-31", "ООО Север")],
    );
    let mut north = job("2010-01-01 2010-12-31", "ООО Север");
    north.territory = Some(North::FarNorth);
    let merged = merge(&[account, paper(PaperKind::WorkBook, vec![north])]);
    let kept = &merged.facts.periods.as_ref().unwrap()[0];
    assert_eq!(
        (kept.territory, kept.territory_by_papers),
        (None, Some(North::FarNorth))
    );
    assert!(ids(&merged).is_empty());
}

#[test]
fn a_full_season_is_more_than_its_days() {
    let account = paper(
        PaperKind::Account,
        vec![job("2010-04-01 2010-10-31", "Сплавная контора")],
    );
    let mut season = job("2010-04-01 2010-10-31", "Сплавная контора");
    season.full_season = Some(true);
    let merged = merge(&[account, paper(PaperKind::WorkBook, vec![season])]);
    let seasons: Vec<_> = merged
        .facts
        .periods
        .unwrap()
        .iter()
        .map(|p| p.full_season)
        .collect();
    assert_eq!(seasons, [None, Some(true)]);
}

#[test]
fn one_job_goes_under_one_name() {
    let account = paper(
        PaperKind::Account,
        vec![job("2003-01-01 2003-12-31", "ООО «ЗАРЕЧЬЕ»")],
    );
    let book = paper(
        PaperKind::WorkBook,
        vec![job("2002-05-01 2003-12-31", "Заречье")],
    );
    let merged = merge(&[account, book]);
    let names: Vec<_> = merged
        .facts
        .periods
        .unwrap()
        .into_iter()
        .map(|p| p.employer.unwrap())
        .collect();
    assert_eq!(names, ["ООО «ЗАРЕЧЬЕ»", "ООО «ЗАРЕЧЬЕ»"]);
    assert!(merged.spellings["ООО «ЗАРЕЧЬЕ»"].contains("Заречье"));
}

#[test]
fn dates_may_differ_by_a_day_and_not_by_two() {
    let at = |of| {
        paper(
            PaperKind::Account,
            vec![
                job("2000-01-01 2001-12-31", "ЗАО «Луч»"),
                job(of, "ООО «Заречье»"),
                job("2015-01-01 2020-12-31", "ООО «Восход»"),
            ],
        )
    };
    let book = |of| paper(PaperKind::WorkBook, vec![job(of, "ООО «Заречье»")]);
    let dates = |account, of| {
        let merged = merge(&[at(account), book(of)]);
        let edges: Vec<Edge> = merged
            .conflicts
            .iter()
            .filter_map(|conflict| match conflict.kind {
                ConflictKind::Dates { edge, .. } => Some(edge),
                _ => None,
            })
            .collect();
        edges
    };
    assert_eq!(dates("2005-02-02 2010-05-05", "2005-02-01 2010-05-06"), []);
    assert_eq!(
        dates("2005-02-03 2010-05-05", "2005-02-01 2010-05-06"),
        [Edge::Begin]
    );
    assert_eq!(
        dates("2005-02-02 2010-05-05", "2005-02-01 2010-05-07"),
        [Edge::End]
    );
}

#[test]
fn two_employers_at_once_both_stay() {
    let account = paper(
        PaperKind::Account,
        vec![job("2010-01-01 2010-12-31", "Школа № 5")],
    );
    let book = paper(
        PaperKind::WorkBook,
        vec![job("2010-01-01 2010-06-30", "Школа № 6")],
    );
    let merged = merge(&[account, book]);
    assert_eq!(merged.facts.periods.as_ref().unwrap().len(), 2);
    assert!(ids(&merged).is_empty());
}

#[test]
fn another_name_for_the_same_days_is_named_unless_the_book_has_the_renaming() {
    let account = paper(
        PaperKind::Account,
        vec![job("2004-01-01 2010-12-31", "ОАО «Вымпел»")],
    );
    let book = paper(
        PaperKind::WorkBook,
        vec![job("2004-01-01 2010-12-31", "Завод «Кристалл»")],
    );
    let merged = merge(&[account.clone(), book.clone()]);
    assert_eq!(ids(&merged), ["employer_unknown"]);
    assert_eq!(merged.facts.periods.unwrap().len(), 2);

    let book = book.with_renames(vec![Rename {
        from: "Завод «Кристалл»".to_owned(),
        to: "ОАО «Вымпел»".to_owned(),
        on: Some(day("2004-02-01")),
    }]);
    let merged = merge(&[account, book]);
    assert!(ids(&merged).is_empty());
    assert_eq!(merged.facts.periods.unwrap().len(), 1);
}

#[test]
fn names_that_may_be_one_are_asked_about() {
    let account = paper(
        PaperKind::Account,
        vec![job("2004-01-01 2010-12-31", "Завод «Авитек»")],
    );
    let book = job(
        "2004-01-01 2010-12-31",
        "Вятский машиностроительный завод «Авитек»",
    );
    let merged = merge(&[account, paper(PaperKind::WorkBook, vec![book])]);
    assert!(ids(&merged).contains(&"employer_unclear"));
    assert_eq!(merged.facts.periods.unwrap().len(), 2);
}

#[test]
fn service_the_account_does_not_show_comes_from_the_military_card() {
    let account = paper(
        PaperKind::Account,
        vec![job("1990-08-01 1999-12-31", "ЗАО «Луч»")],
    );
    let service = Period::new(days("1988-06-01 1990-06-10"), PeriodKind::Conscription);
    let merged = merge(&[account, paper(PaperKind::Military, vec![service])]);
    let periods = merged.facts.periods.unwrap();
    assert_eq!(periods[0].kind, PeriodKind::Conscription);
    assert_eq!(periods[0].source, Some(Source::Military));
}

#[test]
fn children_are_those_of_all_papers_and_care_follows_its_child() {
    let child = |born: &str| Child {
        born: Some(day(born)),
        ..Child::default()
    };
    let certificates = Facts {
        children: Some(vec![child("1992-03-04"), child("1988-01-02")]),
        ..Facts::default()
    };
    let mut care = Period::new(days("1992-06-01 1993-09-04"), PeriodKind::ChildCare);
    care.child = Some(0);
    let words = Facts {
        children: Some(vec![Child {
            raised_to_8: Some(true),
            ..child("1992-03-04")
        }]),
        periods: Some(vec![care]),
        ..Facts::default()
    };
    let merged = merge(&[
        Paper::new(PaperKind::BirthCertificates, certificates),
        Paper::new(PaperKind::Person, words),
    ]);
    let children = merged.facts.children.unwrap();
    assert_eq!(children.len(), 2);
    assert_eq!(children[1].born, Some(day("1992-03-04")));
    assert_eq!(children[1].raised_to_8, Some(true));
    assert_eq!(merged.facts.periods.unwrap()[0].child, Some(1));
    let said: Vec<_> = merged.origins.of(Place::Child(1, "raised_to_8")).collect();
    assert_eq!(said, [PaperKind::Person]);
}

#[test]
fn twins_are_two_children() {
    let twin = Child {
        born: Some(day("1992-03-04")),
        multiple_birth: Some(true),
        ..Child::default()
    };
    let facts = |n| Facts {
        children: Some(vec![twin; n]),
        ..Facts::default()
    };
    let merged = merge(&[
        Paper::new(PaperKind::BirthCertificates, facts(2)),
        Paper::new(PaperKind::Person, facts(1)),
    ]);
    assert_eq!(merged.facts.children.unwrap().len(), 2);
}

#[test]
fn birth_and_sex_that_differ_are_told_and_the_paper_is_believed() {
    let facts = |born: &str, sex| Facts {
        born: Some(day(born)),
        sex: Some(sex),
        ..Facts::default()
    };
    let merged = merge(&[
        Paper::new(PaperKind::Person, facts("1970-01-02", Sex::Female)),
        Paper::new(PaperKind::Account, facts("1970-02-01", Sex::Female)),
    ]);
    assert_eq!(merged.facts.born, Some(day("1970-02-01")));
    assert_eq!(merged.conflicts.len(), 1);
    assert_eq!(
        merged.conflicts[0].to_string(),
        "дата рождения по лицевому счёту — 01.02.1970, по Вашим словам — 02.01.1970; взято первое."
    );
}

#[test]
fn a_leave_of_the_account_is_the_leave_a_person_speaks_of() {
    let leave = Period {
        leave: Some(Leave::ChildCare),
        ..job("2010-02-01 2011-05-31", "ООО «Луч»")
    };
    let said = Period::new(days("2010-02-01 2011-05-31"), PeriodKind::ChildCare);
    let merged = merge(&[
        paper(PaperKind::Account, vec![leave]),
        paper(PaperKind::Person, vec![said]),
    ]);
    assert_eq!(merged.facts.periods.as_ref().unwrap().len(), 1);
    assert!(ids(&merged).is_empty());
}

#[test]
fn nothing_and_something_contradict() {
    let none = Facts {
        periods: Some(vec![]),
        children: Some(vec![]),
        ..Facts::default()
    };
    let some = Facts {
        children: Some(vec![Child::default()]),
        ..paper(
            PaperKind::WorkBook,
            vec![job("2010-02-01 2011-05-31", "ООО «Луч»")],
        )
        .facts
    };
    let merged = merge(&[
        Paper::new(PaperKind::Person, none),
        Paper::new(PaperKind::WorkBook, some),
    ]);
    assert_eq!(ids(&merged), ["said_none", "said_none"]);
}

#[test]
fn a_merged_document_is_the_papers_it_was_made_of() {
    let merged = merge(&[
        paper(
            PaperKind::Account,
            vec![job("2002-03-01 2002-12-31", "ООО «ЗАРЕЧЬЕ»")],
        ),
        paper(
            PaperKind::WorkBook,
            vec![as_a("слесарь", job("2001-05-10 2003-12-31", "Заречье"))],
        ),
        paper(
            PaperKind::Person,
            vec![Period::new(
                days("1990-09-01 1995-06-30"),
                PeriodKind::Study,
            )],
        ),
    ]);
    let again = merge(&papers_of(merged.facts.clone()));
    assert_eq!(again.facts, merged.facts);
}
