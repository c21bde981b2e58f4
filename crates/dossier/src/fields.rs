//! The fields of a period: how each is compared, and whether another paper may fill it.

use crate::conflict::Said;
use rules::facts::{North, Period};
use rust_decimal::Decimal;

/// Who may fill a field that a period lacks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filled {
    /// Any paper.
    ByAny,
    /// Any paper, where the period is not of the account: what the account lacks is a finding.
    NotInAccount,
}

/// A field of a period.
pub(crate) struct Field {
    /// Its name in the contract.
    pub(crate) name: &'static str,
    pub(crate) filled: Filled,
    /// Whether a value known for a part of the days is true of that part only.
    pub(crate) of_days: bool,
    pub(crate) said: fn(&Period) -> Option<Said>,
    pub(crate) take: fn(&mut Period, &Period),
}

/// Every field but days, kind and source.
pub(crate) const FIELDS: &[Field] = &[
    Field {
        name: "employer",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| period.employer.clone().map(Said::Text),
        take: |period, other| period.employer.clone_from(&other.employer),
    },
    Field {
        name: "position",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| period.position.clone().map(Said::Text),
        take: |period, other| period.position.clone_from(&other.position),
    },
    Field {
        name: "code",
        filled: Filled::NotInAccount,
        of_days: true,
        said: |period| period.code.map(|code| Said::Name(code.as_str())),
        take: |period, other| period.code = other.code,
    },
    Field {
        name: "territory",
        filled: Filled::NotInAccount,
        of_days: true,
        said: |period| period.territory.map(north_name),
        take: |period, other| period.territory = other.territory,
    },
    Field {
        name: "rate",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| {
            period
                .rate
                .map(|rate| Said::Number(Decimal::new(rate.into(), 2)))
        },
        take: |period, other| period.rate = other.rate,
    },
    Field {
        name: "rural",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| period.rural.map(Said::YesNo),
        take: |period, other| period.rural = other.rural,
    },
    Field {
        name: "agriculture",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| period.agriculture.map(Said::YesNo),
        take: |period, other| period.agriculture = other.agriculture,
    },
    Field {
        name: "full_season",
        filled: Filled::NotInAccount,
        of_days: true,
        said: |period| period.full_season.map(Said::YesNo),
        take: |period, other| period.full_season = other.full_season,
    },
    Field {
        name: "contributions",
        filled: Filled::NotInAccount,
        of_days: true,
        said: |period| period.contributions.map(Said::YesNo),
        take: |period, other| period.contributions = other.contributions,
    },
    Field {
        name: "additional_tariff",
        filled: Filled::NotInAccount,
        of_days: true,
        said: |period| period.additional_tariff.map(Said::YesNo),
        take: |period, other| period.additional_tariff = other.additional_tariff,
    },
    Field {
        name: "workplace_class",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| period.workplace_class.map(|class| Said::Name(class.name())),
        take: |period, other| period.workplace_class = other.workplace_class,
    },
    Field {
        name: "civil_aviation",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| period.civil_aviation.map(Said::YesNo),
        take: |period, other| period.civil_aviation = other.civil_aviation,
    },
    Field {
        name: "leave",
        filled: Filled::NotInAccount,
        of_days: true,
        said: |period| period.leave.map(|leave| Said::Name(leave.name())),
        take: |period, other| period.leave = other.leave,
    },
    Field {
        name: "territory_by_papers",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| period.territory_by_papers.map(north_name),
        take: |period, other| period.territory_by_papers = other.territory_by_papers,
    },
    Field {
        name: "earlier_code",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| period.earlier_code.map(|code| Said::Name(code.as_str())),
        take: |period, other| period.earlier_code = other.earlier_code,
    },
    Field {
        name: "teaching_hours",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| {
            period
                .teaching_hours
                .map(|hours| Said::Number(hours.into()))
        },
        take: |period, other| period.teaching_hours = other.teaching_hours,
    },
    // What is wrong with a paper is not wrong with days the account has.
    Field {
        name: "name_differs",
        filled: Filled::NotInAccount,
        of_days: true,
        said: |period| period.name_differs.map(Said::YesNo),
        take: |period, other| period.name_differs = other.name_differs,
    },
    Field {
        name: "defect",
        filled: Filled::NotInAccount,
        of_days: true,
        said: |period| period.defect.map(|defect| Said::Name(defect.name())),
        take: |period, other| period.defect = other.defect,
    },
    Field {
        name: "by_witnesses",
        filled: Filled::NotInAccount,
        of_days: true,
        said: |period| period.by_witnesses.map(Said::YesNo),
        take: |period, other| period.by_witnesses = other.by_witnesses,
    },
    Field {
        name: "disputed",
        filled: Filled::ByAny,
        of_days: true,
        said: |period| period.disputed.map(Said::YesNo),
        take: |period, other| period.disputed = other.disputed,
    },
    Field {
        name: "child",
        filled: Filled::ByAny,
        of_days: false,
        said: |period| period.child.map(|child| Said::Number(child.into())),
        take: |period, other| period.child = other.child,
    },
];

const fn north_name(north: North) -> Said {
    Said::Name(match north {
        North::FarNorth => "РКС",
        North::Equated => "МКС",
    })
}

/// Whether two papers say the same: words are compared without marks, endings of a line and «ё».
pub(crate) fn agree(one: &Said, other: &Said) -> bool {
    match (one, other) {
        (Said::Text(one), Said::Text(other)) => plain(one) == plain(other),
        (one, other) => one == other,
    }
}

fn plain(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase);
    let letters: String = letters
        .map(|letter| match letter {
            'ё' => 'е',
            letter if letter.is_alphanumeric() => letter,
            _ => ' ',
        })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}
