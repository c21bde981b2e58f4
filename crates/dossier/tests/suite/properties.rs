//! Whatever the papers: their order does not matter, a copy changes nothing, nothing said is lost.

use crate::common::{all_days, paper};
use calendar::Span;
use dossier::{Paper, PaperKind, merge};
use jiff::{
    ToSpan as _,
    civil::{Date, date},
};
use proptest::prelude::*;
use rules::facts::{Child, Facts, North, Period, PeriodKind, Source, SpecialCode};
use std::collections::BTreeSet;

fn a_day() -> impl Strategy<Value = Date> {
    (0..9000i32).prop_map(|n| date(1985, 1, 1) + n.days())
}

fn a_period() -> impl Strategy<Value = Period> {
    let kind = prop::sample::select(vec![
        PeriodKind::Work,
        PeriodKind::Work,
        PeriodKind::Work,
        PeriodKind::Kolkhoz,
        PeriodKind::Conscription,
        PeriodKind::ChildCare,
        PeriodKind::Study,
    ]);
    let employer = prop::option::of(prop::sample::select(vec![
        "ООО «Заречье»",
        "Заречье",
        "Школа № 5",
        "МБОУ СОШ № 5",
        "Школа № 6",
        "Завод «Луч»",
        "Луч",
    ]));
    let position = prop::option::of(prop::sample::select(vec!["слесарь", "Слесарь", "учитель"]));
    let code = prop::option::of(prop::sample::select(vec!["27-2", "27-ПД"]));
    let rest = (
        prop::option::of(1..150u16),
        any::<Option<bool>>(),
        any::<Option<bool>>(),
        prop::option::of(0..3usize),
    );
    (a_day(), 0..3000i32, kind, employer, position, code, rest).prop_map(
        |(from, length, kind, employer, position, code, (rate, rural, north, child))| {
            let to = from + length.days();
            Period {
                employer: employer.map(str::to_owned),
                position: position.map(str::to_owned),
                code: code.and_then(SpecialCode::read),
                rate,
                rural,
                territory: north.map(|far| if far { North::FarNorth } else { North::Equated }),
                child,
                ..Period::new(Span::new(from, to).unwrap(), kind)
            }
        },
    )
}

fn a_paper() -> impl Strategy<Value = Paper> {
    let child =
        (prop::option::of(a_day()), any::<Option<bool>>()).prop_map(|(born, raised_to_8)| Child {
            born,
            raised_to_8,
            ..Child::default()
        });
    let kind = prop::sample::select(PaperKind::ALL.to_vec());
    let children = prop::option::of(prop::collection::vec(child, 3));
    let periods = prop::collection::vec(a_period(), 0..6);
    let as_of = prop::option::of(a_day());
    (kind, children, periods, prop::option::of(a_day()), as_of).prop_map(
        |(kind, children, mut periods, born, as_of)| {
            if children.is_none() {
                for period in &mut periods {
                    period.child = None;
                }
            }
            let facts = Facts {
                born,
                children,
                ..paper(kind, periods).facts
            };
            Paper::new(kind, facts).as_of(as_of)
        },
    )
}

fn papers() -> impl Strategy<Value = Vec<Paper>> {
    prop::collection::vec(a_paper(), 0..5)
}

proptest! {
    #[test]
    fn the_order_of_papers_does_not_matter((one, other) in papers().prop_flat_map(|papers| {
        (Just(papers.clone()), Just(papers).prop_shuffle())
    })) {
        prop_assert_eq!(merge(&one), merge(&other));
    }

    #[test]
    fn a_copy_changes_nothing(papers in papers()) {
        let twice: Vec<Paper> = papers.iter().chain(&papers).cloned().collect();
        prop_assert_eq!(merge(&papers), merge(&twice));
    }

    #[test]
    fn one_paper_alone_is_itself(paper in a_paper()) {
        let merged = merge(std::slice::from_ref(&paper));
        let mut told = paper.facts.periods.unwrap();
        told.sort_by_key(|period| period.span);
        told.dedup();
        let spans = |periods: &[Period]| -> Vec<Span> { periods.iter().map(|period| period.span).collect() };
        prop_assert_eq!(spans(&told), spans(&merged.facts.periods.unwrap()));
        prop_assert_eq!(merged.facts.born, paper.facts.born);
        prop_assert_eq!(merged.conflicts, vec![]);
    }

    /// Every day of every kind and source is a day of some period: at most two papers agree on it.
    #[test]
    fn no_day_is_lost(papers in papers()) {
        let merged = merge(&papers);
        let out = merged.facts.periods.clone().unwrap_or_default();
        let every = |periods: &[Period], kinds: &[PeriodKind]| {
            let of: Vec<Period> = periods.iter().filter(|p| kinds.contains(&p.kind)).cloned().collect();
            all_days(&of)
        };
        let said: Vec<Period> = papers.iter().flat_map(|p| p.facts.periods.clone().unwrap()).collect();
        for kinds in [&[PeriodKind::Work, PeriodKind::Kolkhoz][..], &[PeriodKind::Conscription], &[PeriodKind::ChildCare], &[PeriodKind::Study]] {
            prop_assert_eq!(every(&said, kinds), every(&out, kinds));
        }
    }

    /// The newest account keeps its days, and nobody else's period calls itself the account.
    #[test]
    fn the_account_stays(account in prop::collection::vec(a_period(), 1..6), others in papers()) {
        let others: Vec<Paper> = others.into_iter().filter(|p| p.kind != PaperKind::Account).collect();
        let mut account = account;
        for period in &mut account {
            period.child = None;
        }
        let days = all_days(&account);
        let codes: BTreeSet<_> = account.iter().map(|p| (p.kind.name(), p.code.map(SpecialCode::as_str))).collect();
        let mut all = others;
        all.push(paper(PaperKind::Account, account));
        let merged = merge(&all);
        let of: Vec<Period> = merged.facts.periods.unwrap().into_iter().filter(|p| p.source == Some(Source::Account)).collect();
        prop_assert_eq!(all_days(&of), days);
        prop_assert_eq!(of.iter().map(|p| (p.kind.name(), p.code.map(SpecialCode::as_str))).collect::<BTreeSet<_>>(), codes);
    }

    /// A position is in the facts, or somebody is asked about it.
    #[test]
    fn no_value_is_lost(papers in papers()) {
        let merged = merge(&papers);
        let out = format!("{:?}", (&merged.facts, &merged.conflicts));
        for period in papers.iter().flat_map(|p| p.facts.periods.iter().flatten()) {
            if let Some(position) = &period.position {
                prop_assert!(out.to_lowercase().contains(&position.to_lowercase()));
            }
            if let Some(code) = period.code {
                prop_assert!(out.contains(code.as_str()));
            }
        }
        for born in papers.iter().filter_map(|p| p.facts.born) {
            prop_assert!(out.contains(&born.to_string()));
        }
    }
}
