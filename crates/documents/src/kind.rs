//! The kinds of papers, what each is for, and the one door to all of them.

use crate::{
    case::Case,
    document::{Document, Piece, Sentence},
    kinds,
};
use law::Law;
use rules::{Facts, audit::Audit};
use std::fmt;

/// A kind of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// План на бумаге.
    Plan,
    /// Запрос в архив.
    RequestToArchive,
    /// Письмо работодателю.
    LetterToEmployer,
    /// Заявление в фонд: дополнить лицевой счёт.
    RequestToAddPeriods,
    /// Памятка к заявлению о пенсии.
    ApplicationNotes,
    /// Жалоба в вышестоящий орган.
    ComplaintToHigherBody,
    /// Иск в суд.
    ClaimToCourt,
    /// Согласие на обработку персональных данных.
    Consent,
    /// Доверенность для помощника.
    PowerForHelper,
}

impl Kind {
    /// Every kind, in the order in which a case usually needs them.
    pub const ALL: [Self; 9] = [
        Self::Plan,
        Self::RequestToArchive,
        Self::LetterToEmployer,
        Self::RequestToAddPeriods,
        Self::ApplicationNotes,
        Self::ComplaintToHigherBody,
        Self::ClaimToCourt,
        Self::Consent,
        Self::PowerForHelper,
    ];

    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::RequestToArchive => "request_to_archive",
            Self::LetterToEmployer => "letter_to_employer",
            Self::RequestToAddPeriods => "request_to_add_periods",
            Self::ApplicationNotes => "application_notes",
            Self::ComplaintToHigherBody => "complaint_to_higher_body",
            Self::ClaimToCourt => "claim_to_court",
            Self::Consent => "consent",
            Self::PowerForHelper => "power_for_helper",
        }
    }

    /// What it is called, Russian.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Plan => "План на бумаге",
            Self::RequestToArchive => "Запрос в архив",
            Self::LetterToEmployer => "Письмо работодателю",
            Self::RequestToAddPeriods => "Заявление в фонд: дополнить лицевой счёт",
            Self::ApplicationNotes => "Памятка к заявлению о пенсии",
            Self::ComplaintToHigherBody => "Жалоба на решение фонда",
            Self::ClaimToCourt => "Иск в суд с расчётом",
            Self::Consent => "Согласие на обработку персональных данных",
            Self::PowerForHelper => "Доверенность для помощника",
        }
    }

    /// When it is needed, Russian.
    pub const fn purpose(self) -> &'static str {
        match self {
            Self::Plan => "Когда вывод и план нужны на бумаге, крупными буквами.",
            Self::RequestToArchive => {
                "Когда работу надо подтвердить, а работодателя нет или бумаг мало."
            }
            Self::LetterToEmployer => {
                "Когда работодатель не сдал сведения, ошибся в датах или не указал код."
            }
            Self::RequestToAddPeriods => {
                "Когда на лицевом счёте чего-то нет, а бумаги об этом есть."
            }
            Self::ApplicationNotes => "Когда пора подавать заявление: что в нём отметить.",
            Self::ComplaintToHigherBody => "Когда фонд отказал или посчитал не так.",
            Self::ClaimToCourt => "Когда жалоба не помогла или идти сразу в суд.",
            Self::Consent => "Когда вам помогает другой человек или организация.",
            Self::PowerForHelper => "Когда документы подаст или получит за вас другой человек.",
        }
    }

    /// Size of its letters on paper, in points: a plan is read at home, a letter in an office.
    pub(crate) const fn letters(self) -> u8 {
        match self {
            Self::Plan => 18,
            _ => 14,
        }
    }

    /// The kind with this name.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// The facts give no reason for this paper; it says which, and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NothingToAsk(pub(crate) &'static str);

impl fmt::Display for NothingToAsk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for NothingToAsk {}

/// The papers of one kind: one for each employer or archive, or one alone.
///
/// `audit` must be the audit of the same `facts` under the same `law`.
///
/// # Errors
///
/// [`NothingToAsk`] when the facts show nothing that such a paper could ask for.
pub fn papers(
    kind: Kind,
    facts: &Facts,
    audit: &Audit,
    law: &Law,
) -> Result<Vec<Document>, NothingToAsk> {
    let case = Case { facts, audit, law };
    let mut papers = match kind {
        Kind::Plan => return Ok(kinds::plan::papers(&case)),
        Kind::RequestToArchive => kinds::request_to_archive::papers(&case),
        Kind::LetterToEmployer => kinds::letter_to_employer::papers(&case),
        Kind::RequestToAddPeriods => kinds::request_to_add_periods::papers(&case),
        Kind::ApplicationNotes => kinds::application_notes::papers(&case),
        Kind::ComplaintToHigherBody => kinds::complaint_to_higher_body::papers(&case),
        Kind::ClaimToCourt => kinds::claim_to_court::papers(&case),
        Kind::Consent => Ok(kinds::consent::papers(&case)),
        Kind::PowerForHelper => Ok(kinds::power_for_helper::papers(&case)),
    }?;
    for paper in &mut papers {
        punctuate(&mut paper.requests);
        punctuate(&mut paper.enclosures);
    }
    Ok(papers)
}

/// Items of a list end with «;», the last one with a full stop.
fn punctuate(items: &mut [Sentence]) {
    let last = items.len().saturating_sub(1);
    for (index, item) in items.iter_mut().enumerate() {
        let mark = if index == last { "." } else { ";" };
        match item.pieces.last_mut() {
            Some(Piece::Words(words)) if words.ends_with(':') => {}
            Some(Piece::Words(words)) => words.push_str(mark),
            _ => item.pieces.push(Piece::Words(mark.to_owned())),
        }
    }
}
