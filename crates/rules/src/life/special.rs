//! Специальный стаж: days of listed work, counted by the Rules № 516 and, for teachers, № 781.

use super::{
    Life,
    former_law::CARE_LEAVE_COUNTED_BEFORE,
    insurance::credited_span,
    known_record::{KnownRecord, Parts},
};
use crate::{
    conclusion::ReadingAbout,
    fact::{Fact, PeriodField},
    facts::{Leave, Period, PeriodKind, Sex, WorkplaceClass},
};
use calendar::{Run, Span, Weight};
use jiff::civil::{Date, date};

/// Since this day listed work counts only with contributions of the additional tariff
/// (ч. 6 ст. 30 400-ФЗ, ст. 428 НК).
pub(crate) const ADDITIONAL_TARIFF_SINCE: Date = date(2013, 1, 1);
/// Army and study beside Lists 1 and 2 are argued over only before this day.
const LISTS_OF_1991_SINCE: Date = date(1992, 1, 1);

/// Thirty-six hours of an ordinary week of forty, in hundredths of a rate.
const RATE_OF_36_HOURS: u16 = 90;
/// Codes of medics in villages and settlements of urban type.
const RURAL_MEDICS: &[Code] = &[code("27-СМ"), code("27-СМХР")];

/// How the days of a special record are chosen.
#[derive(Clone, Copy)]
pub(crate) struct SpecialWork {
    /// Codes of the account, each with how many times a day counts.
    pub(crate) codes: &'static [Code],
    /// What the work must fill.
    pub(crate) load: Load,
    /// Courts may add army and vocational school before 1992 that adjoin such work.
    pub(crate) army_and_study_in_court: bool,
}

/// A code and the weight of its days.
#[derive(Clone, Copy)]
pub(crate) struct Code {
    name: &'static str,
    weight: Weight,
    /// Another weight before a day, where the rules of that time counted the work so (ч. 4 ст. 30).
    before: Option<(Date, Weight)>,
}

/// A code whose days count once.
pub(crate) const fn code(name: &'static str) -> Code {
    Code {
        name,
        weight: Weight::ONCE,
        before: None,
    }
}

impl Code {
    /// The same code with days of another weight.
    pub(crate) const fn weighing(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// The same code with another weight for the days before `until`.
    pub(crate) const fn weighing_before(self, until: Date, weight: Weight) -> Self {
        Self {
            before: Some((until, weight)),
            ..self
        }
    }

    /// The days of `span` as they weigh.
    fn runs(self, span: Span) -> impl Iterator<Item = Run> {
        let (former, present) = match self.before {
            Some((until, weight)) => (
                span.before(until).map(|span| Run { span, weight }),
                span.since(until),
            ),
            None => (None, Some(span)),
        };
        let present = present.map(|span| Run {
            span,
            weight: self.weight,
        });
        former.into_iter().chain(present)
    }
}

/// What the work must fill.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Load {
    /// A full working day and, since 2013, the additional tariff (items 1–18).
    FullDayAndTariff,
    /// A full working day.
    FullDay,
    /// The norm of load since this day; before it any load (item 19).
    NormSince(Date),
    /// A full rate since this day; before it any rate (item 20).
    FullRateSince(Date),
}

/// The special record of `work` as the reading of `life` counts it; `None` when the periods
/// themselves are unknown.
pub(crate) fn record(life: &Life<'_>, work: &SpecialWork) -> Option<KnownRecord> {
    record_of(life, work, &[])
}

/// The same with further codes; `None` as well when no period carries one of those.
pub(crate) fn record_with(
    life: &Life<'_>,
    work: &SpecialWork,
    further: &'static [Code],
) -> Option<KnownRecord> {
    let periods = life.facts.periods.as_ref()?;
    periods
        .iter()
        .any(|period| code_of(period, further).is_some())
        .then(|| record_of(life, work, further))?
}

fn record_of(life: &Life<'_>, work: &SpecialWork, further: &'static [Code]) -> Option<KnownRecord> {
    life.facts.periods.as_ref()?;
    // Most grounds concern other people: nothing is allocated or summed for them.
    if !concern(life, work.codes) && !concern(life, further) {
        return Some(KnownRecord::default());
    }
    Some(KnownRecord::new(parts(life, work, further)?, life.on))
}

/// Whether the periods are known and none of them is such work.
pub(crate) fn is_of_others(life: &Life<'_>, work: &SpecialWork) -> bool {
    life.facts.periods.is_some() && !concern(life, work.codes)
}

/// Whether any period carries one of these codes.
fn concern(life: &Life<'_>, codes: &[Code]) -> bool {
    life.codes
        .iter()
        .any(|own| codes.iter().any(|code| code.name == own.as_str()))
}

/// The days of `work` and of `further` codes, before they are summed; `None` when the periods
/// themselves are unknown.
pub(crate) fn parts(
    life: &Life<'_>,
    work: &SpecialWork,
    further: &'static [Code],
) -> Option<Parts> {
    let periods = life.facts.periods.as_ref()?;
    if !concern(life, work.codes) && !concern(life, further) {
        return Some(Parts::default());
    }
    let mut parts = Parts::default();
    let mut part_load: Vec<(Span, u16, Weight)> = vec![];
    for (index, period) in periods.iter().enumerate() {
        let Some(span) = credited_span(period) else {
            continue;
        };
        let code = code_of(period, work.codes).or_else(|| code_of(period, further));
        if is_out_of_special_record(period) {
            parts.holes.push(span);
            continue;
        }
        if period.leave.is_some_and(is_paid_absence)
            && !life.reads_otherwise(ReadingAbout::PaidAbsenceInSpecialRecord)
        {
            parts.holes.push(span);
            continue;
        }
        let Some(code) = code.filter(|_| may_be_listed_work(period.kind)) else {
            continue;
        };
        for run in code.runs(span) {
            match work.load {
                Load::FullDay | Load::FullDayAndTariff
                    if period.rate.is_some_and(|rate| rate < 100) => {}
                Load::FullDay => parts.certain.push(run),
                Load::FullDayAndTariff => add_with_tariff(&mut parts, index, period, run),
                Load::NormSince(since) => {
                    let enough = needs_no_norm(period);
                    add_by_norm(&mut parts, &mut part_load, period, run, since, enough);
                }
                Load::FullRateSince(since) => {
                    let enough = is_full_rural_week(life.facts.sex, period);
                    add_by_norm(&mut parts, &mut part_load, period, run, since, enough);
                }
            }
        }
    }
    for run in days_of_full_sum(&part_load) {
        parts.certain.push(run);
    }
    if work.army_and_study_in_court && life.reads_otherwise(ReadingAbout::ArmyAndStudyBesideLists) {
        let beside = army_and_study_beside(periods, &parts.certain);
        parts.certain.extend(beside);
    }
    if continues(periods, work.codes) {
        parts.future = super::insurance::future_work(life.on);
    }
    Some(parts)
}

/// The period's code among `codes`.
pub(crate) fn code_of(period: &Period, codes: &[Code]) -> Option<Code> {
    let own = period.code?.as_str();
    codes.iter().find(|code| code.name == own).copied()
}

/// Absence with average pay and contributions: courts leave it in, СФР often takes it out.
fn is_paid_absence(leave: Leave) -> bool {
    matches!(leave, Leave::Study | Leave::Donor | Leave::PublicDuty)
}

/// What the readings of СФР and of courts may differ in, as far as these facts go.
pub(crate) fn disputes(periods: &[Period]) -> Vec<ReadingAbout> {
    let mut about = vec![];
    if periods
        .iter()
        .any(|period| period.leave.is_some_and(is_paid_absence) && period.code.is_some())
    {
        about.push(ReadingAbout::PaidAbsenceInSpecialRecord);
    }
    let lists = |period: &Period| {
        period
            .code
            .is_some_and(|code| matches!(code.as_str(), "27-1" | "27-2"))
    };
    if periods.iter().any(lists) && periods.iter().any(is_army_or_study_before_1992) {
        about.push(ReadingAbout::ArmyAndStudyBesideLists);
    }
    about
}

fn is_army_or_study_before_1992(period: &Period) -> bool {
    matches!(period.kind, PeriodKind::Conscription | PeriodKind::Study)
        && period.span.to() < LISTS_OF_1991_SINCE
}

/// Army and study before 1992 that touch listed work (п. 109 постановления № 590 от 03.08.1972) [L].
fn army_and_study_beside(periods: &[Period], listed: &[Run]) -> Vec<Run> {
    periods
        .iter()
        .filter(|period| is_army_or_study_before_1992(period))
        .filter(|period| listed.iter().any(|run| adjoin(period.span, run.span)))
        .map(|period| Run {
            span: period.span,
            weight: Weight::ONCE,
        })
        .collect()
}

/// Whether one stretch directly precedes or follows the other, within three months.
fn adjoin(one: Span, other: Span) -> bool {
    let near = |end: Date, start: Date| end < start && start <= calendar::add_months(end, 3);
    near(one.to(), other.from()) || near(other.to(), one.from())
}

/// Work, and the stretches inside it that the Rules № 516 leave in: sick leave and maternity leave
/// on benefit, training the employer required, care leave begun before October 1992.
fn may_be_listed_work(kind: PeriodKind) -> bool {
    matches!(
        kind,
        PeriodKind::Work
            | PeriodKind::Kolkhoz
            | PeriodKind::Sickness
            | PeriodKind::Maternity
            | PeriodKind::RequiredTraining
            | PeriodKind::ChildCare
            | PeriodKind::ChildCareTo3
    )
}

/// Leave and other stretches that are not listed work even inside it.
fn is_out_of_special_record(period: &Period) -> bool {
    let care_leave = matches!(
        period.kind,
        PeriodKind::ChildCare | PeriodKind::ChildCareTo3
    ) || matches!(
        period.leave,
        Some(Leave::ChildCare | Leave::ChildCareTo3 | Leave::ChildCareByRelative)
    );
    if care_leave {
        return CARE_LEAVE_COUNTED_BEFORE <= period.span.from();
    }
    matches!(period.kind, PeriodKind::UnpaidLeave | PeriodKind::Downtime)
        || matches!(
            period.leave,
            Some(
                Leave::Unpaid
                    | Leave::Administrative
                    | Leave::Downtime
                    | Leave::Suspension
                    | Leave::ContractUnpaid
                    | Leave::AuthorUnpaid
                    | Leave::MilitaryPause
            )
        )
}

/// Items 1–18: since 2013 only with the additional tariff and harmful or dangerous conditions.
fn add_with_tariff(parts: &mut Parts, index: usize, period: &Period, run: Run) {
    if let Some(span) = run.span.before(ADDITIONAL_TARIFF_SINCE) {
        parts.certain.push(Run { span, ..run });
    }
    let Some(span) = run.span.since(ADDITIONAL_TARIFF_SINCE) else {
        return;
    };
    let harmless = matches!(
        period.workplace_class,
        Some(WorkplaceClass::Class1 | WorkplaceClass::Class2)
    );
    match period.additional_tariff {
        _ if harmless => {}
        Some(true) => parts.certain.push(Run { span, ..run }),
        Some(false) => {}
        None => {
            parts.possible.push(Run { span, ..run });
            parts
                .unknown
                .push(Fact::Period(index, PeriodField::AdditionalTariff));
        }
    }
}

/// Items 19 and 20: any load before the norm, then a full one, alone or summed over employers;
/// `enough`: the load of this period is full although its rate is below one.
fn add_by_norm(
    parts: &mut Parts,
    part_load: &mut Vec<(Span, u16, Weight)>,
    period: &Period,
    run: Run,
    since: Date,
    enough: bool,
) {
    if let Some(span) = run.span.before(since) {
        parts.certain.push(Run { span, ..run });
    }
    let Some(span) = run.span.since(since) else {
        return;
    };
    match period.rate {
        Some(rate) if rate < 100 && !enough => {
            part_load.push((span, rate, run.weight));
        }
        _ => parts.certain.push(Run { span, ..run }),
    }
}

/// Primary-school teachers and teachers of rural schools: any load.
pub(crate) fn needs_no_norm(period: &Period) -> bool {
    let Some(position) = &period.position else {
        return false;
    };
    let position = position.to_lowercase();
    let teacher = position.contains("учитель");
    let primary = teacher && position.contains("начальн");
    primary || (teacher && period.rural == Some(true))
}

/// Thirty-six hours are a full week for women in rural places (ст. 263.1 ТК): nine tenths of the
/// ordinary week. Where only the code says «village or settlement», that is taken for a village.
pub(crate) fn is_full_rural_week(sex: Option<Sex>, period: &Period) -> bool {
    let of_36_hours = period
        .rate
        .is_some_and(|rate| (RATE_OF_36_HOURS..100).contains(&rate));
    let rural = period
        .rural
        .unwrap_or_else(|| code_of(period, RURAL_MEDICS).is_some());
    of_36_hours && sex == Some(Sex::Female) && rural
}

/// Days on which loads of several employers make a full rate together; the least weight of them
/// all counts.
fn days_of_full_sum(part_load: &[(Span, u16, Weight)]) -> Vec<Run> {
    let mut borders: Vec<Date> = part_load
        .iter()
        .flat_map(|(span, ..)| [Some(span.from()), span.to().tomorrow().ok()])
        .flatten()
        .collect();
    borders.sort_unstable();
    borders.dedup();
    borders
        .windows(2)
        .filter_map(|pair| {
            let [from, next] = pair else { return None };
            let open = part_load
                .iter()
                .filter(|(span, ..)| span.contains(*from))
                .collect::<Vec<_>>();
            let sum: u32 = open.iter().map(|(_, rate, _)| u32::from(*rate)).sum();
            let weight = open.iter().map(|(.., weight)| *weight).min()?;
            let span = Span::new(*from, next.yesterday().ok()?)?;
            (100 <= sum).then_some(Run { span, weight })
        })
        .collect()
}

/// Whether the last work known is such work: only then does «going on working» lengthen it.
fn continues(periods: &[Period], codes: &[Code]) -> bool {
    let last = periods
        .iter()
        .filter(|period| super::adjacency::is_work(period.kind))
        .map(|period| period.span.to())
        .max();
    periods
        .iter()
        .any(|period| Some(period.span.to()) == last && code_of(period, codes).is_some())
}
