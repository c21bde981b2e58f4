//! Care of children inside paid work before 2002: either the work or coefficients, for each child
//! the better (ч. 12 ст. 15 400-ФЗ; «перерасчёт на детей»).
//!
//! Since 2002 nothing is to be chosen: no contributions are paid for a leave, so nothing is lost
//! when it gives coefficients. Since 2015 both count.

use super::{
    adjacency::{is_work, leave_is_out_of_insurance},
    former_law::CARE_LEAVE_UNTIL,
    other_periods::{Care, Cares, OfCare, care_coefficient, child_care},
};
use crate::{
    before_2015::{
        CAPITAL_ON, RightsBefore2015, TakenOut, VALORISED_BEFORE, rights_before_2015,
        rights_without,
    },
    by_days::ByDays,
    conclusion::{CareCounted, CareInsideWork, CareOfChild},
    fact::Fact,
    facts::{Facts, Leave, Period},
};
use calendar::{Length, Record, Span};
use jiff::civil::Date;
use law::Law;
use rust_decimal::Decimal;

/// So many children are compared each for itself, by trying every set of them; more of them, or care
/// in many pieces, only all together.
const CHILDREN_COMPARED: usize = 6;
const PIECES_COMPARED: usize = 30;

/// Days of care that stay work: they give no coefficient. In the order of children, and of days for
/// each child.
pub(crate) type StaysWork = [(u32, Span)];

/// How the days are counted, and what is shown of it.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// The coefficient for all care of children, but the days that are counted as work.
    pub(crate) care: Option<OfCare>,
    /// Days that are not work, because they give a coefficient.
    pub(crate) taken_out: TakenOut,
    /// What the days taken out change in the coefficient before 2015; never above zero.
    pub(crate) change: Decimal,
    /// What is shown; `None` where no day is both.
    pub(crate) shown: Option<CareInsideWork>,
}

/// The choice that gives this person the larger coefficient.
///
/// Where pay and record before 2002 are unknown the loss of the work cannot be counted: the days
/// stay work, and the most that could be gained is named.
pub(crate) fn choose(facts: &Facts, on: Date, law: &Law, cares: &Cares) -> Choice {
    let nothing_to_choose = || Choice {
        care: child_care(cares, on, law, &[]),
        taken_out: TakenOut::default(),
        change: Decimal::ZERO,
        shown: None,
    };
    let children = children_inside_work(facts, &cares.rows);
    if children.is_empty() {
        return nothing_to_choose();
    }
    let as_work = rights_before_2015(facts, law).ok().flatten();
    let stated = facts.coefficients.before_2015.or(facts.coefficients.total);
    let Some(base) = stated.or(as_work.map(|rights| rights.coefficient)) else {
        // Work before 2015 is in no sum yet, so nothing is counted twice.
        return nothing_to_choose();
    };
    let comparison = Comparison {
        facts,
        on,
        law,
        cares,
        children,
    };
    let none = comparison.variant(vec![false; comparison.children.len()]);
    let all = comparison.variant(vec![true; comparison.children.len()]);
    let needs = missing(facts, as_work.as_ref(), all.taken_out);
    let best = match as_work {
        Some(as_work) if needs.is_empty() => comparison.best(as_work.coefficient),
        _ => None,
    };
    let as_work = base + none.rounded_care();
    let as_coefficients = best
        .as_ref()
        .map(|best| base + best.change + best.rounded_care());
    let mut shown = CareInsideWork {
        children: comparison.shown(best.as_ref()),
        as_work,
        as_coefficients,
        chosen: CareCounted::Work,
        gain_at_most: all.rounded_care() - none.rounded_care(),
        needs,
    };
    let mut taken = none;
    if let Some(best) = best
        && as_coefficients.is_some_and(|value| as_work < value)
    {
        shown.chosen = CareCounted::Coefficients;
        taken = best;
    }
    Choice {
        care: taken.care,
        taken_out: taken.taken_out,
        change: taken.change,
        shown: Some(shown),
    }
}

/// What is unknown, without which the loss of the work cannot be counted.
fn missing(facts: &Facts, as_work: Option<&RightsBefore2015>, taken_out: TakenOut) -> Vec<Fact> {
    let known = &facts.before_2002;
    let no_pay = known.pay_ratio.is_none() && known.average_pay_2000_2001.is_none();
    let before_1991 = taken_out.before_1991 != Length::ZERO;
    let asked = [
        (facts.sex.is_none(), Fact::Sex),
        (
            facts.coefficients.total.is_some(),
            Fact::CoefficientBefore2015,
        ),
        (known.record_2002.is_none(), Fact::RecordBefore2002),
        (
            before_1991 && known.record_1991.is_none(),
            Fact::RecordBefore1991,
        ),
        (no_pay, Fact::PayBefore2002),
    ];
    let mut needs: Vec<Fact> = asked
        .into_iter()
        .filter_map(|(lacks, fact)| lacks.then_some(fact))
        .collect();
    if needs.is_empty() && as_work.is_none_or(|rights| rights.before_2002.is_none()) {
        needs.push(Fact::CoefficientBefore2015);
    }
    needs
}

/// Days of one child that are both care and work.
struct Child {
    order: u32,
    days: Vec<Span>,
}

/// Days before 2002 that are both work and care, by child in the order of birth.
fn children_inside_work(facts: &Facts, cares: &[Care]) -> Vec<Child> {
    if cares.iter().all(|care| CAPITAL_ON <= care.span.from()) {
        return vec![];
    }
    let periods = facts.periods.as_deref().unwrap_or_default();
    let work = ByDays::of(
        periods
            .iter()
            .enumerate()
            .filter(|(_, period)| may_be_paid_work(period))
            .filter_map(|(index, period)| Some((index, period.span.before(CAPITAL_ON)?))),
    );
    // Care comes with later children first.
    let mut children: Vec<Child> = vec![];
    for care in cares {
        let both = work
            .overlapping(care.span)
            .filter(|&(index, _)| is_paid_work(&periods[index], care))
            .filter_map(|(_, span)| span.overlap(care.span));
        match children.last_mut() {
            Some(child) if child.order == care.order => child.days.extend(both),
            _ => children.push(Child {
                order: care.order,
                days: both.collect(),
            }),
        }
    }
    children.retain(|child| !child.days.is_empty());
    children.reverse();
    for child in &mut children {
        let record = Record::of_days(&child.days);
        child.days.clear();
        child.days.extend(record.runs().iter().map(|run| run.span));
    }
    children
}

/// Work that stands in the record before 2002 on days of this care.
///
/// A leave the account itself calls a leave was part of the record only if it began before
/// 6 October 1992; later ones were not, so there is no work to lose.
fn is_paid_work(period: &Period, care: &Care) -> bool {
    period.leave != Some(Leave::ChildCare) || care.span.from() <= CARE_LEAVE_UNTIL
}

/// The same, as far as it does not depend on the care.
fn may_be_paid_work(period: &Period) -> bool {
    is_work(period.kind)
        && period.contributions != Some(false)
        && !period.leave.is_some_and(leave_is_out_of_insurance)
}

/// One way to count the days.
struct Variant {
    /// By child: whether its days become coefficients.
    replaced: Vec<bool>,
    taken_out: TakenOut,
    /// Coefficient for all care of children.
    care: Option<OfCare>,
    /// What is lost with the work; counted by [`Comparison::best`] alone.
    change: Decimal,
}

impl Variant {
    fn rounded_care(&self) -> Decimal {
        self.care.map_or(Decimal::ZERO, OfCare::rounded)
    }
}

struct Comparison<'a> {
    facts: &'a Facts,
    on: Date,
    law: &'a Law,
    cares: &'a Cares,
    children: Vec<Child>,
}

impl Comparison<'_> {
    fn variant(&self, replaced: Vec<bool>) -> Variant {
        let mut stays_work = vec![];
        let mut taken: Vec<Span> = vec![];
        for (child, &replaced) in self.children.iter().zip(&replaced) {
            if replaced {
                taken.extend(&child.days);
            } else {
                stays_work.extend(child.days.iter().map(|&span| (child.order, span)));
            }
        }
        let before_1991: Vec<Span> = taken
            .iter()
            .filter_map(|span| span.before(VALORISED_BEFORE))
            .collect();
        Variant {
            replaced,
            care: child_care(self.cares, self.on, self.law, &stays_work),
            taken_out: TakenOut {
                before_2002: Record::of_days(&taken).total(),
                before_1991: Record::of_days(&before_1991).total(),
            },
            change: Decimal::ZERO,
        }
    }

    /// The sets of children to try, but the empty one.
    fn sets(&self) -> Vec<Vec<bool>> {
        let children = self.children.len();
        if CHILDREN_COMPARED < children || PIECES_COMPARED < self.cares.rows.len() {
            return vec![vec![true; children]];
        }
        (1..1_u32 << children)
            .map(|set| (0..children).map(|child| set >> child & 1 == 1).collect())
            .collect()
    }

    /// The replacement that gives most; of equal ones the first.
    fn best(&self, as_work: Decimal) -> Option<Variant> {
        let mut best: Option<Variant> = None;
        for replaced in self.sets() {
            let mut variant = self.variant(replaced);
            let rights = rights_without(self.facts, variant.taken_out, self.law);
            variant.change = rights.ok().flatten()?.coefficient - as_work;
            let gives = |variant: &Variant| variant.change + variant.rounded_care();
            if best
                .as_ref()
                .is_none_or(|best| gives(best) < gives(&variant))
            {
                best = Some(variant);
            }
        }
        best
    }

    /// The children with what the days of each give by themselves.
    fn shown(&self, best: Option<&Variant>) -> Vec<CareOfChild> {
        let children = self.children.iter().enumerate();
        children
            .map(|(index, child)| {
                let days = Record::of_days(&child.days).total();
                CareOfChild {
                    order: child.order,
                    days,
                    coefficient: care_coefficient(child.order, days, self.on, self.law),
                    replaced: best.is_some_and(|best| best.replaced[index]),
                }
            })
            .collect()
    }
}
