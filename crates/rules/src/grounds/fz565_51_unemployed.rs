//! Unemployed people on a proposal of the employment service.

use crate::{
    checklist::Checklist,
    conclusion::{ConditionId, GroundConclusion, Note},
    fact::Fact,
    facts::{Answer, Dismissal, Sex},
    fulfilment::Fulfilment,
    general_age::GeneralAge,
    ground::ground,
    grounds::fz400_8_1_general::missing,
    life::Life,
    requirement::RequirementDay,
};
use law::Confidence;

ground! {
    /// ## Что говорит закон
    ///
    /// Безработным, уволенным из-за ликвидации организации, прекращения деятельности предпринимателя
    /// или сокращения, пенсия может быть назначена по предложению службы занятости, но не раньше чем за
    /// два года до возраста, если есть страховой стаж 25 лет у мужчин и 20 лет у женщин.
    ///
    /// ## Как мы это читаем
    ///
    /// Два года отнимаем от общего возраста с переходными правилами. Право появляется не раньше дня
    /// предложения. Платят такую пенсию, только пока человек не работает. Статья 51 Закона № 565-ФЗ
    /// названа в наших источниках без официального текста.
    ///
    /// ## Чего мы не проверяем
    ///
    /// Два года до досрочного возраста по статьям 30–32. Есть ли возможность трудоустройства: это
    /// решает служба занятости. Увольнение по соглашению сторон права не даёт.
    pub GROUND = "fz565_51_unemployed",
        "Досрочно по предложению службы занятости",
        "ст. 51 Федерального закона от 12.12.2023 № 565-ФЗ",
        early: true,
        assess;
}

const PROVISION: &str = "ст. 51 565-ФЗ";
/// By how many months the age is lowered.
const EARLIER_BY_MONTHS: u32 = 24;

fn assess(life: &Life<'_>) -> GroundConclusion {
    let mut list = Checklist::new(life, &GROUND, Confidence::Medium);
    let unemployed = match &life.facts.unemployed {
        Answer::Unknown => return list.needs(vec![Fact::Unemployed]),
        Answer::No => return list.not_applicable(),
        Answer::Yes(unemployed) => *unemployed,
    };
    let (Some(general), Some(sex)) = (GeneralAge::of(life), life.facts.sex) else {
        return list.needs(missing(life));
    };
    let insurance_years = match sex {
        Sex::Male => 25,
        Sex::Female => 20,
    };
    let age = general.age.less_months(EARLIER_BY_MONTHS);
    list.notes.push(Note::PaidOnlyWithoutWork);
    list.notes.push(Note::ProposalAtDiscretion);
    list.age(PROVISION, age, life.reaches(age), general.numbers);
    list.insurance(PROVISION, insurance_years, &life.insurance);
    list.circumstance(
        ConditionId::Dismissal,
        PROVISION,
        unemployed
            .dismissed_for
            .map(|reason| reason != Dismissal::Other),
        Fact::DismissedFor,
    );
    list.dated_circumstance(
        ConditionId::Proposal,
        PROVISION,
        Fulfilment::from_or(unemployed.proposal_on, Fact::ProposalOn),
    );
    list.coefficient("ч. 3 ст. 35 400-ФЗ", RequirementDay::Assignment)
}
