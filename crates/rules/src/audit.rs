//! What every finding is worth: the conclusion as it is beside the conclusion with the matter put right.

mod band;
mod counterpart;

pub use band::{Band, band};

use crate::{
    assess::{assess, every_ground, insured},
    conclusion::{
        Conclusion, Earliest, Finding, FindingKind, GroundConclusion, IncrementKind, Severity, Sign,
    },
    facts::Facts,
    life::Life,
};
use counterpart::{Counterpart, counterpart};
use jiff::civil::Date;
use law::Law;
use rust_decimal::Decimal;

/// A conclusion with its findings weighed.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    /// The conclusion; its findings stand in their usual order.
    pub conclusion: Conclusion,
    /// The same findings, the dearest first, then the surest.
    pub findings: Vec<Audited>,
}

/// A finding and what it is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Audited {
    /// The finding.
    pub finding: Finding,
    /// `None` where putting it right cannot be tried out on the facts.
    pub worth: Option<Worth>,
}

/// What putting a matter right gives; an estimate, because only the facts at hand are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worth {
    /// Days by which the earliest right to an insurance pension comes sooner; `None` where there
    /// is no day to compare with.
    pub days: Option<i32>,
    /// How much greater the coefficient is; `None` where the coefficient is unknown.
    pub coefficient: Option<Decimal>,
    /// Roubles a month, in the prices of the day of assessment.
    pub roubles: Option<Decimal>,
    /// Grounds whose outcome or day changes, in the order of the law.
    pub grounds: Vec<&'static str>,
    /// There is a right to an insurance pension with it, and none without it.
    pub opens: bool,
}

/// The conclusion about `facts` on the day `on`, every finding weighed.
///
/// As total as [`assess`](crate::assess()): it never fails on a person's data.
pub fn audit(facts: &Facts, on: Date, law: &Law) -> Audit {
    let conclusion = assess(facts, on, law);
    let price = law.ipk_price.number_on(on).ok();
    let as_it_is = Outline {
        rights: rights(&conclusion.grounds),
        earliest: insured(&conclusion.grounds),
        coefficient: conclusion.coefficients.total,
    };
    let mut findings: Vec<Audited> = conclusion
        .findings
        .iter()
        .map(|finding| {
            let worth = of_decision(facts, &conclusion, finding, law).or_else(|| {
                let (with, without) = match counterpart(facts, finding)? {
                    Counterpart::PutRight(facts) => (&Outline::of(&facts, on, law), &as_it_is),
                    Counterpart::Without(facts) => (&as_it_is, &Outline::of(&facts, on, law)),
                };
                Some(compare(with, without, price))
            });
            Audited {
                finding: finding.clone(),
                worth,
            }
        })
        .collect();
    dearest_first(&mut findings);
    Audit {
        conclusion,
        findings,
    }
}

/// Puts findings in the order of their worth, then of how sure they are; equals keep their order.
pub fn dearest_first(findings: &mut [Audited]) {
    findings.sort_by_key(|audited| std::cmp::Reverse(weight(audited)));
}

/// What is compared: far less than a conclusion, so that many findings stay cheap.
struct Outline {
    rights: Vec<Right>,
    earliest: Option<Earliest>,
    coefficient: Option<Decimal>,
}

type Right = (&'static str, crate::conclusion::Outcome, Option<Date>);

impl Outline {
    fn of(facts: &Facts, on: Date, law: &Law) -> Self {
        let life = Life::new(facts, on, law);
        let grounds = every_ground(&life);
        Self {
            rights: rights(&grounds),
            earliest: insured(&grounds),
            coefficient: life.coefficients.shown.total,
        }
    }
}

fn rights(grounds: &[GroundConclusion]) -> Vec<Right> {
    grounds
        .iter()
        .map(|conclusion| {
            (
                conclusion.ground.id,
                conclusion.outcome,
                conclusion.right_on,
            )
        })
        .collect()
}

fn compare(with: &Outline, without: &Outline, price: Option<Decimal>) -> Worth {
    let coefficient = with
        .coefficient
        .zip(without.coefficient)
        .map(|(with, without)| (with - without).normalize());
    Worth {
        days: with
            .earliest
            .zip(without.earliest)
            .map(|(with, without)| days_between(with.right_on, without.right_on)),
        coefficient,
        roubles: coefficient
            .zip(price)
            .map(|(coefficient, price)| (coefficient * price).round_dp(2)),
        grounds: with
            .rights
            .iter()
            .zip(&without.rights)
            .filter(|(with, without)| with != without)
            .map(|(with, _)| with.0)
            .collect(),
        opens: with.earliest.is_some() && without.earliest.is_none(),
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |length| length.get_days())
}

/// The worth of what the paper of a decision says itself: nothing has to be tried out.
fn of_decision(
    facts: &Facts,
    conclusion: &Conclusion,
    finding: &Finding,
    law: &Law,
) -> Option<Worth> {
    let FindingKind::Violation { sign, .. } = &finding.kind else {
        return None;
    };
    let decision = facts.decision.as_deref();
    let grounds = || {
        decision
            .and_then(|decision| decision.ground)
            .into_iter()
            .collect()
    };
    let sooner = |days| {
        Some(Worth {
            days: Some(days),
            grounds: grounds(),
            ..Worth::default()
        })
    };
    match *sign {
        Sign::LaterRight { stated, ours } => sooner(days_between(ours, stated)),
        Sign::AwardedLate { from, due } => sooner(days_between(due, from)),
        Sign::AgeAsked { .. } | Sign::YearsAsked { .. } | Sign::CoefficientAsked { .. } => {
            let stated = decision?.right_on?;
            let id = decision?.ground?;
            let ours = conclusion
                .grounds
                .iter()
                .find(|own| own.ground.id == id)?
                .right_on?;
            sooner(days_between(ours, stated))
        }
        Sign::RuralIncrementMissing => {
            let amount = conclusion.amount.as_ref()?;
            let increment = amount
                .increments
                .iter()
                .find(|part| part.kind == IncrementKind::Rural)?;
            Some(Worth {
                roubles: Some(increment.value),
                ..Worth::default()
            })
        }
        Sign::SocialAwarded { .. } => {
            let social = law.social_old_age.number_on(conclusion.assessed_on).ok()?;
            let more = conclusion.amount.as_ref()?.total - social;
            Some(Worth {
                roubles: Some(more),
                ..Worth::default()
            })
        }
        _ => None,
    }
}

/// The order of findings: a right that opens, then days, then roubles, then how sure we are.
fn weight(audited: &Audited) -> (bool, i32, Decimal, Decimal, u8) {
    let sure = match audited.finding.severity {
        Severity::Sure => 2,
        Severity::Likely => 1,
        Severity::Ask => 0,
    };
    let worth = audited.worth.clone().unwrap_or_default();
    (
        worth.opens,
        worth.days.unwrap_or(0),
        worth.roubles.unwrap_or_default(),
        worth.coefficient.unwrap_or_default(),
        sure,
    )
}
