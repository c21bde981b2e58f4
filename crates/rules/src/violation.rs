//! The shape every violation of the catalogue has, and the macro that keeps its page next to its code.

use crate::{conclusion::Finding, scene::Scene};
use law::Confidence;

/// One line of the catalogue: what may be wrong, what proves it, what to demand.
#[derive(Clone, Copy)]
pub struct Violation {
    /// `V01`–`V40`: stable forever.
    pub id: &'static str,
    /// Short title, Russian.
    pub title: &'static str,
    /// The provisions that are broken.
    pub provision: &'static str,
    /// The papers that prove it, Russian.
    pub documents: &'static [&'static str],
    /// What to demand, Russian.
    pub claim: &'static str,
    /// Who keeps those papers.
    pub keepers: &'static [Keeper],
    /// How sure we are of the rule itself.
    pub confidence: Confidence,
    /// The doc comment of the violation, verbatim: its public page (Markdown, fixed headings).
    pub docs: &'static str,
    /// How it is noticed in the facts.
    pub(crate) detect: fn(&Scene<'_>, &mut Vec<Finding>),
}

impl PartialEq for Violation {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Violation {}

impl std::fmt::Debug for Violation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// Who keeps a paper, in the order in which it is worth asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Keeper {
    /// The person.
    Person,
    /// The employer.
    Employer,
    /// The successor of the employer.
    Successor,
    /// The archive of the district.
    DistrictArchive,
    /// The military office («военкомат»).
    MilitaryOffice,
    /// The archive of the Ministry of Defence.
    DefenceArchive,
    /// The fund («СФР»).
    Fund,
    /// The civil registry («ЗАГС»).
    CivilRegistry,
    /// The tax service.
    TaxService,
    /// The school, college or university.
    School,
    /// The employment service.
    EmploymentService,
    /// The bureau of medical and social expertise.
    MedicalBureau,
}

/// Declares a violation: `/// docs`, then its fields; the docs become a field of their own.
macro_rules! violation {
    ($(#[doc = $doc:literal])+ pub $name:ident = { $($field:ident: $value:expr,)+ };) => {
        $(#[doc = $doc])+
        pub(crate) const $name: $crate::violation::Violation = $crate::violation::Violation {
            $($field: $value,)+
            docs: concat!($($doc, "\n"),+),
        };
    };
}
pub(crate) use violation;
