//! Every question, one file each, in the order of the interview.

mod account_record;
mod additional_tariff;
mod agriculture;
mod applied_on;
mod average_pay_2000_2001;
mod awarded_from;
mod born;
mod child;
mod child_born;
mod child_disabled;
mod children;
mod civil_aviation;
mod code;
mod coefficient_before_2015;
mod coefficients;
mod coefficients_by_year;
mod contributions;
mod decided_on;
mod decision_outcome;
mod dependants;
mod disability;
mod disability_kind;
mod disputed;
mod door;
mod emergency_rescue;
mod employer;
mod excluded;
mod excluded_from;
mod excluded_reason;
mod excluded_to;
mod flying_health_exit;
mod guardianship;
mod monthly_pay;
mod office_holder;
mod pay_ratio;
mod periods;
mod proposal_on;
mod radiation;
mod raised_to_8;
mod record_1991;
mod record_2002;
mod residence_north;
mod residence_rural;
mod rights_lost;
mod sex;
mod source;
mod statement;
mod unemployed;
mod whose;
mod working;
mod works_on;

use crate::question::{Column, Kind, Question};

/// All of them, in the order of the interview and of the paper blank.
pub static QUESTIONS: &[Question] = &[
    whose::QUESTION,
    door::QUESTION,
    sex::QUESTION,
    born::QUESTION,
    statement::QUESTION,
    account_record::QUESTION,
    coefficients::QUESTION,
    coefficient_before_2015::QUESTION,
    coefficients_by_year::QUESTION,
    record_2002::QUESTION,
    record_1991::QUESTION,
    average_pay_2000_2001::QUESTION,
    pay_ratio::QUESTION,
    periods::QUESTION,
    contributions::QUESTION,
    additional_tariff::QUESTION,
    code::QUESTION,
    child::QUESTION,
    source::QUESTION,
    civil_aviation::QUESTION,
    disputed::QUESTION,
    employer::QUESTION,
    agriculture::QUESTION,
    children::QUESTION,
    child_born::QUESTION,
    raised_to_8::QUESTION,
    child_disabled::QUESTION,
    rights_lost::QUESTION,
    guardianship::QUESTION,
    disability::QUESTION,
    disability_kind::QUESTION,
    office_holder::QUESTION,
    unemployed::QUESTION,
    proposal_on::QUESTION,
    emergency_rescue::QUESTION,
    flying_health_exit::QUESTION,
    radiation::QUESTION,
    residence_north::QUESTION,
    residence_rural::QUESTION,
    decision_outcome::QUESTION,
    applied_on::QUESTION,
    decided_on::QUESTION,
    awarded_from::QUESTION,
    excluded::QUESTION,
    excluded_from::QUESTION,
    excluded_to::QUESTION,
    excluded_reason::QUESTION,
    working::QUESTION,
    works_on::QUESTION,
    monthly_pay::QUESTION,
    dependants::QUESTION,
];

/// The question of this name.
pub fn find(id: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.id == id)
}

/// The question of this row of the blank.
pub fn find_code(code: u8) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.code == code)
}

/// What is written of each period.
pub fn columns() -> &'static [Column] {
    match find("periods").map(|question| &question.kind) {
        Some(Kind::Periods { columns }) => columns,
        _ => &[],
    }
}

/// With what a person came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Скоро пенсия.
    Soon,
    /// Назначили мало.
    TooLittle,
    /// Отказали в пенсии.
    Refused,
    /// Не засчитали период.
    NotCounted,
    /// Хочу выйти раньше срока.
    Early,
    /// Просто вопрос.
    JustAsking,
}

impl Door {
    /// The door of a choice of the question `door`.
    pub fn find(id: &str) -> Option<Self> {
        Some(match id {
            "soon" => Self::Soon,
            "too_little" => Self::TooLittle,
            "refused" => Self::Refused,
            "not_counted" => Self::NotCounted,
            "early" => Self::Early,
            "just_asking" => Self::JustAsking,
            _ => return None,
        })
    }
}

/// For whom the questions are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// For oneself.
    Own,
    /// For somebody close.
    Relative,
}
