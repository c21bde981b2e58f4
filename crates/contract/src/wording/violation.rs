//! A violation of the catalogue as a page for people.

use rules::violation::{Keeper, Violation};

/// Who keeps a paper: «архив района».
pub const fn keeper(keeper: Keeper) -> &'static str {
    match keeper {
        Keeper::Person => "вы сами",
        Keeper::Employer => "работодатель",
        Keeper::Successor => "правопреемник работодателя",
        Keeper::DistrictArchive => "архив района",
        Keeper::MilitaryOffice => "военкомат",
        Keeper::DefenceArchive => "архив Министерства обороны",
        Keeper::Fund => "Социальный фонд",
        Keeper::CivilRegistry => "ЗАГС",
        Keeper::TaxService => "налоговая служба",
        Keeper::School => "учебное заведение",
        Keeper::EmploymentService => "служба занятости",
        Keeper::MedicalBureau => "бюро медико-социальной экспертизы",
    }
}

/// Everybody who may have the papers, in the order in which it is worth asking.
pub fn keepers(violation: &Violation) -> Vec<&'static str> {
    violation.keepers.iter().map(|one| keeper(*one)).collect()
}
