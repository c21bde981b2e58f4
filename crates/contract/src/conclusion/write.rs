//! Values of a conclusion into the names and forms of the contract.

use super::{
    document::{
        Age, Amount, Before2002, Coefficients, Condition, Deferral, Document, Earliest, Finding,
        Findings, Flip, Ground, Increment, Indexation, Indexed, Law, Length, NumberUsed,
        OtherPeriods, Prepension, Question, Reading, Records, Requirement, SpecialRecord, Step,
        Subsistence, Waiting, Worth, YearCoefficient, YearOfWork,
    },
    leaf::{Day, Days, List, Money, Number},
    old_rights::{CareInsideWork, ExpectedMonths, PayChoice},
    receipt::receipt,
};
use crate::{VERSION, wording};
use rules::{
    Conclusion, Facts,
    audit::{self, Audit, Audited},
    conclusion::{self, CoefficientSource, GroundConclusion},
};

/// The document of a conclusion.
pub fn document(conclusion: &Conclusion) -> Document<'_> {
    Document {
        contract: VERSION,
        assessed_on: Day(conclusion.assessed_on),
        law: Law {
            digest: &conclusion.law_digest,
            checked_on: Day(conclusion.law_checked_on),
        },
        receipt: None,
        records: records(&conclusion.records),
        coefficients: coefficients(&conclusion.coefficients),
        grounds: List::new(&conclusion.grounds, ground),
        earliest: conclusion.earliest.map(|earliest| Earliest {
            ground: earliest.ground,
            right_on: Day(earliest.right_on),
        }),
        amount: conclusion.amount.as_ref().map(amount),
        waiting: List::new(&conclusion.waiting, waiting),
        working_on: List::new(&conclusion.working_on, year_of_work),
        prepension: conclusion.prepension.map(|prepension| Prepension {
            from: Day(prepension.from),
            ground: prepension.ground,
        }),
        findings: Findings::Plain(List::new(&conclusion.findings, finding)),
        plan: conclusion.plan.iter().zip(1..).map(step).collect(),
        questions: List::new(&conclusion.questions, question),
        notes: wording::notes(conclusion),
    }
}

/// The document of a conclusion about `facts`, with the receipt by which it can be repeated.
pub fn document_of<'a>(facts: &Facts, conclusion: &'a Conclusion) -> Document<'a> {
    Document {
        receipt: Some(receipt(facts, conclusion)),
        ..document(conclusion)
    }
}

/// The size of a pension as the contract writes it.
pub fn amount(amount: &conclusion::Amount) -> Amount<'_> {
    Amount {
        on: Day(amount.on),
        ipk: Number(amount.ipk),
        ipk_price: Money(amount.ipk_price),
        insurance_part: Money(amount.insurance_part),
        fixed: Money(amount.fixed),
        increments: List::new(&amount.increments, |increment| Increment {
            kind: increment.kind.name(),
            value: Money(increment.value),
        }),
        deferral: deferral(amount.deferral),
        total: Money(amount.total),
        priced_on: Day(amount.priced_on),
        planned: amount.planned,
        unknown_increments: amount
            .unknown_increments
            .iter()
            .map(|kind| kind.name())
            .collect(),
        indexed: amount.indexed.as_ref().map(indexed),
        subsistence: amount.subsistence.as_ref().map(subsistence),
        numbers: numbers(&amount.numbers),
    }
}

fn indexed(indexed: &conclusion::Indexed) -> Indexed<'_> {
    Indexed {
        awarded_on: Day(indexed.awarded_on),
        awarded: Money(indexed.awarded),
        ipk: Number(indexed.ipk),
        on: Day(indexed.on),
        total: Money(indexed.total),
        steps: List::new(&indexed.steps, |step| Indexation {
            from: Day(step.from),
            ipk_price: Money(step.ipk_price),
            fixed_payment: Money(step.fixed_payment),
            total: Money(step.total),
            withheld_from_workers: step.withheld,
        }),
        while_working_at_least: indexed.while_working.map(Money),
        wording: wording::amount::indexed(indexed),
        numbers: numbers(&indexed.numbers),
    }
}

fn subsistence(beside: &conclusion::Subsistence) -> Subsistence {
    Subsistence {
        on: Day(beside.on),
        minimum: beside.minimum.map(Money),
        lacks: beside.lacks.map(Money),
        wording: wording::amount::subsistence(beside),
        numbers: [number(&beside.number)],
    }
}

fn year_of_work(year: &conclusion::YearOfWork) -> YearOfWork<'_> {
    YearOfWork {
        year: year.year,
        from: Day(year.from),
        months: year.months,
        ipk: Number(year.ipk),
        ipk_price: Money(year.ipk_price),
        value: Money(year.value),
        total: Money(year.total),
        numbers: numbers(&year.numbers),
    }
}

fn records(records: &conclusion::Records) -> Records<'_> {
    Records {
        insurance: records.insurance.map(Length::of),
        long: records.long.map(Length::of),
        north: Length::of(records.north),
        rural: Length::of(records.rural),
        special: List::new(&records.special, |special| SpecialRecord {
            ground: special.ground,
            record: Length::of(special.record),
            completed_on: special.completed_on.map(Day),
        }),
    }
}

fn coefficients(known: &conclusion::Coefficients) -> Coefficients<'_> {
    Coefficients {
        total: known.total.map(Number),
        before_2015: known.before_2015.map(Number),
        by_year: List::new(&known.by_year, |year| YearCoefficient {
            year: year.year,
            value: Number(year.value),
            from: match year.from {
                CoefficientSource::Account => "account",
                CoefficientSource::Pay => "pay",
            },
        }),
        other_periods: List::new(&known.other_periods, |other| OtherPeriods {
            kind: other.kind.name(),
            value: Number(other.value),
        }),
        before_2002: known.before_2002.map(|before| Before2002 {
            record_coefficient: Number(before.record_coefficient),
            pay_ratio: Number(before.pay_ratio),
            estimated_pension: Number(before.estimated_pension),
            valorisation_percent: before.valorisation_percent,
            capital_2002: Number(before.capital_2002),
            record: Length::of(before.record),
            pay: PayChoice::of(&before),
        }),
        care_inside_work: known.care_inside_work.as_ref().map(CareInsideWork::of),
        expected_months: known.expected_months.as_ref().map(ExpectedMonths::of),
    }
}

fn ground(ground: &GroundConclusion) -> Ground<'_> {
    Ground {
        id: ground.ground.id,
        title: ground.ground.title,
        outcome: wording::outcome::name(ground.outcome),
        right_on: ground.right_on.map(Day),
        apply_from: ground.apply_from.map(Day),
        age: ground.age.map(|age| Age {
            years: age.years(),
            months: age.months(),
        }),
        requirement: Requirement {
            insurance_record_years: ground.requirement.insurance_record_years,
            coefficient: ground.requirement.coefficient.map(Number),
        },
        conditions: List::new(&ground.conditions, condition),
        needs: List::new(&ground.needs, ToString::to_string),
        readings: List::new(&ground.readings, |reading| Reading {
            by: reading.by.name(),
            right_on: reading.right_on.map(Day),
            wording: wording::reading::sentence(reading),
        }),
        confidence: confidence(ground.confidence),
        notes: List::new(&ground.notes, |note| wording::note::sentence(*note)),
        flip: ground.flip.as_ref().map(flip),
    }
}

fn flip(flip: &conclusion::Flip) -> Flip<'_> {
    use conclusion::Flip as By;
    let (by, until, lacks, facts, right_on) = match flip {
        By::Work { until, right_on } => ("work", Some(*until), None, &[][..], Some(*right_on)),
        By::Coefficient { lacks } => ("coefficient", None, Some(*lacks), &[][..], None),
        By::Confirm { facts, right_on } => ("confirm", None, None, facts.as_slice(), *right_on),
    };
    Flip {
        by,
        wording: wording::flip::sentence(flip),
        until: until.map(Day),
        lacks: lacks.map(Number),
        facts: List::new(facts, ToString::to_string),
        right_on: right_on.map(Day),
    }
}

fn deferral(deferral: conclusion::Deferral) -> Deferral {
    Deferral {
        months: deferral.months,
        ipk_factor: Number(deferral.ipk_factor),
        fixed_factor: Number(deferral.fixed_factor),
    }
}

fn waiting(waiting: &conclusion::Waiting) -> Waiting {
    Waiting {
        years: waiting.years,
        on: Day(waiting.on),
        ipk: Number(waiting.ipk),
        deferral: deferral(waiting.deferral),
        total: Money(waiting.total),
    }
}

/// The name of a confidence in the contract.
pub const fn confidence(confidence: law::Confidence) -> &'static str {
    match confidence {
        law::Confidence::Low => "low",
        law::Confidence::Medium => "medium",
        law::Confidence::High => "high",
    }
}

fn condition(condition: &conclusion::Condition) -> Condition<'_> {
    Condition {
        id: condition.id.name(),
        provision: condition.provision,
        wording: wording::condition::sentence(condition),
        required: wording::value::value(condition.required),
        actual: condition.actual.map(wording::value::value),
        holds: condition.holds,
        holds_from: condition.holds_from.map(Day),
        lacks: condition.lacks.map(wording::value::value),
        by_future_work: condition.by_future_work,
        numbers: numbers(&condition.numbers),
    }
}

fn numbers(numbers: &[conclusion::NumberUsed]) -> List<'_, conclusion::NumberUsed, NumberUsed> {
    List::new(numbers, number)
}

fn number(number: &conclusion::NumberUsed) -> NumberUsed {
    NumberUsed {
        id: number.id,
        on: Day(number.on),
    }
}

/// Something wrong, as the contract writes it.
pub fn finding(finding: &conclusion::Finding) -> Finding {
    Finding {
        id: finding.kind.id(),
        severity: finding.severity.name(),
        period: finding.period,
        days: finding.days.map(Days::of),
        wording: wording::finding::sentence(&finding.kind),
        provision: wording::finding::provision(&finding.kind),
        documents: wording::finding::documents(&finding.kind),
        gain: wording::finding::gain(&finding.kind),
        worth: None,
    }
}

/// A finding with its worth, as the contract writes it.
pub fn audited(audited: &Audited) -> Finding {
    Finding {
        worth: audited.worth.as_ref().map(worth),
        ..finding(&audited.finding)
    }
}

fn worth(worth: &audit::Worth) -> Worth {
    Worth {
        days: worth.days,
        coefficient: worth.coefficient.map(Number),
        roubles: worth.roubles.map(Money),
        grounds: worth.grounds.clone(),
        opens: worth.opens,
    }
}

/// The document of an audited conclusion: its findings weighed, the dearest first.
pub fn document_of_audit<'a>(facts: &Facts, audit: &'a Audit) -> Document<'a> {
    Document {
        findings: Findings::Weighed(List::new(&audit.findings, audited)),
        ..document_of(facts, &audit.conclusion)
    }
}

fn step((step, number): (&conclusion::Step, usize)) -> Step {
    Step {
        step: number,
        who: step.who.name(),
        wording: wording::step::sentence(step.action),
        document: wording::step::document(step.action),
        due: step.due.map(Day),
        if_refused: wording::step::if_refused(step.action),
        provision: wording::step::provision(step.action),
    }
}

fn question(question: &conclusion::Question) -> Question<'_> {
    Question {
        fact: question.fact.to_string(),
        wording: wording::question::sentence(question),
        why: wording::question::why(question),
        grounds: &question.grounds,
        of_size: question.of_size,
    }
}
