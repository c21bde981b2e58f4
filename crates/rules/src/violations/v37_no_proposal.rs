//! V37: all conditions of an early pension of the unemployed but the proposal.

use crate::{
    conclusion::{ConditionId, Finding, Severity, Sign},
    facts::Dismissal,
    grounds::fz565_51_unemployed as unemployed,
    scene::{Scene, about_life},
    violation::{Keeper, violation},
};
use law::Confidence;

violation! {
    /// ## Что не так
    ///
    /// Человека уволили из-за ликвидации или сокращения, возраст и стаж есть, а предложения о пенсии служба
    /// занятости не даёт.
    ///
    /// ## Какая норма
    ///
    /// ст. 51 565-ФЗ. Безусловного права на предложение нет: служба даёт его, когда не может найти работу.
    ///
    /// ## Как мы это видим
    ///
    /// Все условия этого основания исполнены, кроме предложения, которого нет.
    ///
    /// ## Чего мы не видим
    ///
    /// Почему служба не выдаёт предложение. Не отказывался ли человек от подходящей работы.
    pub VIOLATION = {
        id: "V37",
        title: "Безработный: служба занятости не выдаёт предложение",
        provision: "ст. 51 565-ФЗ",
        documents: &[
            "приказ об увольнении",
            "решение о признании безработным",
            "заявление о выдаче предложения",
        ],
        claim: "Выдать предложение о досрочной пенсии; отказ обжаловать.",
        keepers: &[Keeper::Person, Keeper::EmploymentService],
        confidence: Confidence::Medium,
        detect: detect,
    };
}

fn detect(scene: &Scene<'_>, found: &mut Vec<Finding>) {
    let Some(known) = scene.life.facts.unemployed.yes() else {
        return;
    };
    let dismissed = matches!(
        known.dismissed_for,
        Some(Dismissal::Liquidation | Dismissal::StaffCut)
    );
    if known.proposal_on.is_some() || !dismissed {
        return;
    }
    let all_but_proposal = scene
        .ground(unemployed::GROUND.id)
        .is_some_and(|conclusion| {
            !conclusion.conditions.is_empty()
                && conclusion.conditions.iter().all(|condition| {
                    condition.id == ConditionId::Proposal || condition.holds == Some(true)
                })
        });
    if all_but_proposal {
        found.push(about_life(&VIOLATION, Sign::NoProposal, Severity::Ask));
    }
}
