//! A question asked of one thing: of the person, of the second child, of the third period.

use crate::{
    question::{Question, Rows},
    questions::{self, QUESTIONS},
};
use contract::wording::{date, question as words};
use rules::{
    Facts,
    fact::{ChildField, Fact, PeriodField},
};
use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
};

/// A question with the row it is asked of.
#[derive(Clone, Copy)]
pub struct Ask {
    /// What is asked.
    pub question: &'static Question,
    /// Of which row, from zero; zero where it is asked once.
    pub row: usize,
}

impl Ask {
    /// A question that is asked once, or of the first row.
    pub const fn once(question: &'static Question) -> Self {
        Self { question, row: 0 }
    }

    /// The name it is kept and addressed under: `born`, `contributions.3` (rows count from one).
    pub fn name(self) -> String {
        match self.question.rows {
            Rows::Once => self.question.id.to_owned(),
            _ => format!("{}.{}", self.question.id, self.row + 1),
        }
    }

    /// The row of the blank: `13`, `41/2` (rows count from one).
    pub fn code(self) -> String {
        match self.question.rows {
            Rows::Once => self.question.code.to_string(),
            _ => format!("{}/{}", self.question.code, self.row + 1),
        }
    }

    /// The ask of this name.
    pub fn find(name: &str) -> Option<Self> {
        let (id, row) = match name.split_once('.') {
            Some((id, row)) => (id, Some(row)),
            None => (name, None),
        };
        let question = questions::find(id)?;
        let row = match (question.rows, row) {
            (Rows::Once, None) => 0,
            (Rows::Once, Some(_)) | (_, None) => return None,
            (_, Some(row)) => row.parse::<usize>().ok()?.checked_sub(1)?,
        };
        let ask = Self { question, row };
        // «born.01» is no name of ours.
        (ask.name() == name).then_some(ask)
    }

    /// The fact of the engine it answers.
    pub fn fact(self) -> Option<Fact> {
        self.question.fact.map(|fact| fact(self.row))
    }

    /// Asked of the person.
    pub fn own(self) -> String {
        match (self.question.wording.own, self.fact()) {
            (Some(own), _) => self.numbered(own),
            (None, Some(fact)) => words::of_fact(fact),
            (None, None) => String::new(),
        }
    }

    /// Asked of a relative who helps.
    pub fn relative(self) -> String {
        self.numbered(self.question.wording.relative)
    }

    /// How an operator asks again.
    pub fn again(self) -> String {
        self.numbered(self.question.wording.again)
    }

    /// Why it is asked.
    pub fn why(self) -> &'static str {
        match (self.question.wording.why, self.fact()) {
            (Some(why), _) => why,
            (None, Some(fact)) => words::reason(fact),
            (None, None) => "",
        }
    }

    /// Of which child, period or stretch of days, in words; `None` where it is asked once.
    pub fn about(self, facts: &Facts) -> Option<String> {
        let number = self.row + 1;
        match self.question.rows {
            Rows::Once => None,
            Rows::Children => Some(format!("Ребёнок № {number}")),
            Rows::Excluded => Some(format!("Незачтённый период № {number}")),
            Rows::Periods => {
                let period = facts.periods.as_ref()?.get(self.row)?;
                let mut about = format!(
                    "Период {number}: с {} по {}",
                    date::short(period.span.from()),
                    date::short(period.span.to())
                );
                if let Some(employer) = &period.employer {
                    about.push_str(", ");
                    about.push_str(employer);
                }
                Some(about)
            }
        }
    }

    /// «№ {n}» is the number of the row.
    fn numbered(self, text: &str) -> String {
        text.replace("{n}", &(self.row + 1).to_string())
    }

    fn position(self) -> (usize, usize) {
        let place = QUESTIONS
            .iter()
            .position(|known| known.id == self.question.id);
        (place.unwrap_or(usize::MAX), self.row)
    }

    /// What to ask to learn a fact: the first that is not answered yet serves. A new fact of the engine does not
    /// compile before it stands here.
    pub fn of_fact(fact: Fact) -> Vec<Self> {
        let (ids, row): (&[&str], usize) = match fact {
            Fact::Sex => (&["sex"], 0),
            Fact::Born => (&["born"], 0),
            Fact::Periods => (&["periods"], 0),
            Fact::Coefficients => (
                &[
                    "coefficients",
                    "coefficient_before_2015",
                    "coefficients_by_year",
                ],
                0,
            ),
            Fact::CoefficientBefore2015 => (&["coefficient_before_2015"], 0),
            Fact::CoefficientsByYear => (&["coefficients_by_year"], 0),
            Fact::RecordBefore2002 => (&["record_2002"], 0),
            Fact::RecordBefore1991 => (&["record_1991"], 0),
            Fact::PayBefore2002 => (&["average_pay_2000_2001", "pay_ratio"], 0),
            Fact::AccountRecord => (&["account_record"], 0),
            Fact::Children => (&["children"], 0),
            Fact::Working => (&["working"], 0),
            Fact::WorksOn => (&["works_on"], 0),
            Fact::MonthlyPay => (&["monthly_pay"], 0),
            Fact::Dependants => (&["dependants"], 0),
            Fact::Disability | Fact::DisabilityGroup => (&["disability"], 0),
            Fact::DisabilityKind => (&["disability_kind"], 0),
            Fact::Guardianship => (&["guardianship"], 0),
            Fact::OfficeHolder => (&["office_holder"], 0),
            Fact::Unemployed | Fact::DismissedFor => (&["unemployed"], 0),
            Fact::ProposalOn => (&["proposal_on"], 0),
            Fact::EmergencyRescue => (&["emergency_rescue"], 0),
            Fact::FlyingHealthExit => (&["flying_health_exit"], 0),
            Fact::Radiation => (&["radiation"], 0),
            Fact::ResidenceNorth => (&["residence_north"], 0),
            Fact::ResidenceRural => (&["residence_rural"], 0),
            Fact::Period(row, field) => (
                match field {
                    PeriodField::Contributions => &["contributions"],
                    PeriodField::AdditionalTariff => &["additional_tariff"],
                    PeriodField::Code => &["code"],
                    PeriodField::Child => &["child"],
                    PeriodField::Source => &["source"],
                    PeriodField::CivilAviation => &["civil_aviation"],
                    PeriodField::Disputed => &["disputed"],
                    PeriodField::Employer => &["employer"],
                    PeriodField::Agriculture => &["agriculture"],
                },
                row,
            ),
            Fact::Child(row, field) => (
                match field {
                    ChildField::Born => &["child_born"],
                    ChildField::RaisedTo8 => &["raised_to_8"],
                    ChildField::Disabled => &["child_disabled"],
                    ChildField::RightsLost => &["rights_lost"],
                },
                row,
            ),
        };
        ids.iter()
            .filter_map(|id| questions::find(id))
            .map(|question| Self { question, row })
            .collect()
    }
}

impl fmt::Display for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}

impl fmt::Debug for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ask({self})")
    }
}

impl PartialEq for Ask {
    fn eq(&self, other: &Self) -> bool {
        self.question.id == other.question.id && self.row == other.row
    }
}

impl Eq for Ask {}

impl Hash for Ask {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.question.id, self.row).hash(state);
    }
}

impl PartialOrd for Ask {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ask {
    /// The order of the interview, then of the rows.
    fn cmp(&self, other: &Self) -> Ordering {
        self.position().cmp(&other.position())
    }
}
