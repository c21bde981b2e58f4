//! Values of a conclusion into the names and forms of the contract.

use super::{
    document::{
        Age, Amount, Before2002, Coefficients, Condition, Days, Deferral, Document, Earliest,
        Finding, Flip, Ground, Increment, Law, Length, NumberUsed, OtherPeriods, Prepension,
        Question, Reading, Records, Requirement, SpecialRecord, Step, Waiting, YearCoefficient,
    },
    receipt::receipt,
};
use crate::{VERSION, wording};
use jiff::civil::Date;
use rules::{
    Conclusion, Facts,
    conclusion::{self, CoefficientSource, GroundConclusion},
};
use rust_decimal::Decimal;

/// The document of a conclusion.
pub fn document(conclusion: &Conclusion) -> Document {
    Document {
        contract: VERSION,
        assessed_on: date(conclusion.assessed_on),
        law: Law {
            digest: conclusion.law_digest.clone(),
            checked_on: date(conclusion.law_checked_on),
        },
        receipt: None,
        records: records(&conclusion.records),
        coefficients: coefficients(&conclusion.coefficients),
        grounds: conclusion.grounds.iter().map(ground).collect(),
        earliest: conclusion.earliest.map(|earliest| Earliest {
            ground: earliest.ground,
            right_on: date(earliest.right_on),
        }),
        amount: conclusion.amount.as_ref().map(amount),
        waiting: conclusion.waiting.iter().map(waiting).collect(),
        prepension: conclusion.prepension.map(|prepension| Prepension {
            from: date(prepension.from),
            ground: prepension.ground,
        }),
        findings: conclusion.findings.iter().map(finding).collect(),
        plan: conclusion.plan.iter().zip(1..).map(step).collect(),
        questions: conclusion.questions.iter().map(question).collect(),
        notes: wording::notes(conclusion),
    }
}

/// The document of a conclusion about `facts`, with the receipt by which it can be repeated.
pub fn document_of(facts: &Facts, conclusion: &Conclusion) -> Document {
    Document {
        receipt: Some(receipt(facts, conclusion)),
        ..document(conclusion)
    }
}

/// The size of a pension as the contract writes it.
pub fn amount(amount: &conclusion::Amount) -> Amount {
    Amount {
        on: date(amount.on),
        ipk: decimal(amount.ipk),
        ipk_price: wording::money::exact(amount.ipk_price),
        insurance_part: wording::money::exact(amount.insurance_part),
        fixed: wording::money::exact(amount.fixed),
        increments: amount
            .increments
            .iter()
            .map(|increment| Increment {
                kind: increment.kind.name(),
                value: wording::money::exact(increment.value),
            })
            .collect(),
        deferral: deferral(amount.deferral),
        total: wording::money::exact(amount.total),
        priced_on: date(amount.priced_on),
        planned: amount.planned,
        numbers: numbers(&amount.numbers),
    }
}

fn date(day: Date) -> String {
    day.to_string()
}

fn decimal(value: Decimal) -> String {
    value.to_string()
}

fn records(records: &conclusion::Records) -> Records {
    Records {
        insurance: records.insurance.map(Length::of),
        long: records.long.map(Length::of),
        north: Length::of(records.north),
        rural: Length::of(records.rural),
        special: records
            .special
            .iter()
            .map(|special| SpecialRecord {
                ground: special.ground,
                record: Length::of(special.record),
                completed_on: special.completed_on.map(date),
            })
            .collect(),
    }
}

fn coefficients(known: &conclusion::Coefficients) -> Coefficients {
    Coefficients {
        total: known.total.map(decimal),
        before_2015: known.before_2015.map(decimal),
        by_year: known
            .by_year
            .iter()
            .map(|year| YearCoefficient {
                year: year.year,
                value: decimal(year.value),
                from: match year.from {
                    CoefficientSource::Account => "account",
                    CoefficientSource::Pay => "pay",
                },
            })
            .collect(),
        other_periods: known
            .other_periods
            .iter()
            .map(|other| OtherPeriods {
                kind: other.kind.name(),
                value: decimal(other.value),
            })
            .collect(),
        before_2002: known.before_2002.map(|before| Before2002 {
            record_coefficient: decimal(before.record_coefficient),
            pay_ratio: decimal(before.pay_ratio),
            estimated_pension: decimal(before.estimated_pension),
            valorisation_percent: before.valorisation_percent,
            capital_2002: decimal(before.capital_2002),
        }),
    }
}

fn ground(ground: &GroundConclusion) -> Ground {
    Ground {
        id: ground.ground.id,
        title: ground.ground.title,
        outcome: wording::outcome::name(ground.outcome),
        right_on: ground.right_on.map(date),
        apply_from: ground.apply_from.map(date),
        age: ground.age.map(|age| Age {
            years: age.years(),
            months: age.months(),
        }),
        requirement: Requirement {
            insurance_record_years: ground.requirement.insurance_record_years,
            coefficient: ground.requirement.coefficient.map(decimal),
        },
        conditions: ground.conditions.iter().map(condition).collect(),
        needs: ground.needs.iter().map(ToString::to_string).collect(),
        readings: ground
            .readings
            .iter()
            .map(|reading| Reading {
                by: reading.by.name(),
                right_on: reading.right_on.map(date),
                wording: wording::reading::sentence(reading),
            })
            .collect(),
        confidence: confidence(ground.confidence),
        notes: ground
            .notes
            .iter()
            .copied()
            .map(wording::note::sentence)
            .collect(),
        flip: ground.flip.as_ref().map(flip),
    }
}

fn flip(flip: &conclusion::Flip) -> Flip {
    use conclusion::Flip as By;
    let (by, until, lacks, facts, right_on) = match flip {
        By::Work { until, right_on } => ("work", Some(*until), None, &[][..], Some(*right_on)),
        By::Coefficient { lacks } => ("coefficient", None, Some(*lacks), &[][..], None),
        By::Confirm { facts, right_on } => ("confirm", None, None, facts.as_slice(), *right_on),
    };
    Flip {
        by,
        wording: wording::flip::sentence(flip),
        until: until.map(date),
        lacks: lacks.map(decimal),
        facts: facts.iter().map(ToString::to_string).collect(),
        right_on: right_on.map(date),
    }
}

fn deferral(deferral: conclusion::Deferral) -> Deferral {
    Deferral {
        months: deferral.months,
        ipk_factor: decimal(deferral.ipk_factor),
        fixed_factor: decimal(deferral.fixed_factor),
    }
}

fn waiting(waiting: &conclusion::Waiting) -> Waiting {
    Waiting {
        years: waiting.years,
        on: date(waiting.on),
        ipk: decimal(waiting.ipk),
        deferral: deferral(waiting.deferral),
        total: wording::money::exact(waiting.total),
    }
}

/// The name of a confidence in the contract.
pub(crate) const fn confidence(confidence: law::Confidence) -> &'static str {
    match confidence {
        law::Confidence::Low => "low",
        law::Confidence::Medium => "medium",
        law::Confidence::High => "high",
    }
}

fn condition(condition: &conclusion::Condition) -> Condition {
    Condition {
        id: condition.id.name(),
        provision: condition.provision,
        wording: wording::condition::sentence(condition),
        required: wording::value::value(condition.required),
        actual: condition.actual.map(wording::value::value),
        holds: condition.holds,
        holds_from: condition.holds_from.map(date),
        lacks: condition.lacks.map(wording::value::value),
        by_future_work: condition.by_future_work,
        numbers: numbers(&condition.numbers),
    }
}

fn numbers(numbers: &[conclusion::NumberUsed]) -> Vec<NumberUsed> {
    numbers
        .iter()
        .map(|number| NumberUsed {
            id: number.id,
            on: date(number.on),
        })
        .collect()
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
    }
}

fn step((step, number): (&conclusion::Step, usize)) -> Step {
    Step {
        step: number,
        who: step.who.name(),
        wording: wording::step::sentence(step.action),
        document: wording::step::document(step.action),
        due: step.due.map(date),
        if_refused: wording::step::if_refused(step.action),
        provision: wording::step::provision(step.action),
    }
}

fn question(question: &conclusion::Question) -> Question {
    Question {
        fact: question.fact.to_string(),
        wording: wording::question::sentence(question),
        why: wording::question::why(question),
        grounds: question.grounds.clone(),
    }
}
