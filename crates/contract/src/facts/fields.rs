//! The names of the facts document, in the order of the contract.

use rules::facts::{DisabilityKind, Dismissal, North, Sex};

pub(super) const DOCUMENT: &[&str] = &[
    "contract",
    "sex",
    "born",
    "assess_on",
    "apply_on",
    "working",
    "residence",
    "union_member",
    "dependants",
    "disability",
    "children",
    "guardianship",
    "office_holder",
    "unemployed",
    "emergency_rescue",
    "flying_health_exit",
    "radiation",
    "periods",
    "coefficients",
    "pay",
    "before_2002",
    "contributions_2002_2014",
    "account_record",
    "account_opened_on",
    "account_as_of",
    "second_account",
    "prepension_shown",
    "decision",
    "future",
];

pub(super) const RESIDENCE: &[&str] = &["rural", "north"];

pub(super) const DISABILITY: &[&str] = &["group", "kind"];

pub(super) const CHILD: &[&str] = &[
    "born",
    "raised_to_8",
    "disabled",
    "rights_lost",
    "adopted_on",
    "multiple_birth",
];

pub(super) const UNEMPLOYED: &[&str] = &["dismissed_for", "proposal_on"];

pub(super) const PERIOD: &[&str] = &[
    "from",
    "to",
    "kind",
    "employer",
    "position",
    "code",
    "territory",
    "rate",
    "rural",
    "agriculture",
    "full_season",
    "contributions",
    "additional_tariff",
    "workplace_class",
    "civil_aviation",
    "disputed",
    "leave",
    "child",
    "credited",
    "source",
    "earlier_code",
    "territory_by_papers",
    "teaching_hours",
    "name_differs",
    "defect",
    "by_witnesses",
];

pub(super) const COEFFICIENTS: &[&str] = &["total", "before_2015", "by_year"];

pub(super) const BEFORE_2002: &[&str] = &[
    "average_pay_2000_2001",
    "pay_ratio",
    "record_2002",
    "record_1991",
];

pub(super) const DECISION: &[&str] = &[
    "applied_on",
    "decided_on",
    "outcome",
    "pension",
    "ground",
    "required_record_years",
    "required_coefficient",
    "required_age",
    "right_on",
    "awarded_from",
    "counted_insurance",
    "counted_long",
    "counted_special",
    "rural_increment",
    "excluded",
];

pub(super) const EXCLUDED: &[&str] = &["from", "to", "reason"];

pub(super) const AGE: &[&str] = &["years", "months"];

pub(super) const LENGTH: &[&str] = &["years", "months", "days"];

pub(super) const FUTURE: &[&str] = &["works_on", "monthly_pay"];

/// Values of `sex`.
pub(super) const SEX: &[(&str, Sex)] = &[("male", Sex::Male), ("female", Sex::Female)];

/// Values of `residence.north`, as the command line writes them.
pub(super) const NORTH: &[(&str, North)] = &[("rks", North::FarNorth), ("mks", North::Equated)];

/// Values of `periods[].territory`, as the account writes them.
pub(super) const TERRITORY: &[(&str, North)] = &[("РКС", North::FarNorth), ("МКС", North::Equated)];

/// Values of `disability.kind`.
pub(super) const DISABILITY_KIND: &[(&str, DisabilityKind)] = &[
    ("sight", DisabilityKind::Sight),
    ("military_trauma", DisabilityKind::MilitaryTrauma),
    ("dwarfism", DisabilityKind::Dwarfism),
    ("other", DisabilityKind::Other),
];

/// Values of `unemployed.dismissed_for`.
pub(super) const DISMISSAL: &[(&str, Dismissal)] = &[
    ("liquidation", Dismissal::Liquidation),
    ("staff_cut", Dismissal::StaffCut),
    ("other", Dismissal::Other),
];

/// The name of a value in one of these tables.
pub(super) fn name_of<T: Copy + PartialEq>(table: &[(&'static str, T)], value: T) -> &'static str {
    table
        .iter()
        .find(|(_, candidate)| *candidate == value)
        .map_or("", |(name, _)| name)
}
