//! What the draft of this browser has consented to, purpose by purpose.

use crate::{clock, kept::kept, owner::owner, page_error::PageError, visit::Visit};
use consents::{Document, Purpose};
use contract::wording::date;
use serde_json::{Value, json};
use store::{CaseNumber, Consent, Consenting, Method, Said};

/// The last word on a purpose.
#[derive(Clone, Debug)]
pub(crate) enum Standing {
    /// Nothing was said.
    Silent,
    /// Given.
    Given {
        /// The day, in words.
        on: String,
        /// Of which edition.
        edition: String,
    },
    /// Taken back.
    Withdrawn {
        /// The day, in words.
        on: String,
    },
}

impl Standing {
    fn of(rows: &[Consent], purpose: Purpose) -> Self {
        let last = rows.iter().rfind(|row| row.purpose == purpose.name());
        let Some(row) = last else {
            return Self::Silent;
        };
        let on = date::long(clock::in_kirov(row.said_at).date());
        match row.said {
            Said::Given => Self::Given {
                on,
                edition: row.edition.clone(),
            },
            Said::Withdrawn => Self::Withdrawn { on },
        }
    }
}

/// The consents of a draft.
#[derive(Debug)]
pub(crate) struct Consented {
    number: CaseNumber,
    rows: Vec<Consent>,
}

impl Consented {
    /// What the draft of this browser consented to; `None` without a draft.
    pub(crate) async fn of(visit: &Visit) -> Result<Option<Self>, PageError> {
        let Some(open) = visit.draft().await? else {
            return Ok(None);
        };
        let number = open.draft.number;
        let rows = kept(visit.drafts.consents(number).await, "W-0030")?;
        Ok(Some(Self { number, rows }))
    }

    /// The last word on this purpose.
    pub(crate) fn standing(&self, purpose: Purpose) -> Standing {
        Standing::of(&self.rows, purpose)
    }

    /// Keeps «даю согласие», given with the button of the page.
    pub(crate) async fn give(&self, visit: &Visit, document: &Document) -> Result<(), PageError> {
        let consenting = Consenting {
            purpose: document.purpose.name(),
            edition: &document.edition.to_string(),
            sha256: &document.sha256(),
            method: Method::Web,
            proof: &proof(),
        };
        let given = visit
            .drafts
            .give_consent(self.number, consenting, visit.clock.now());
        kept(given.await, "W-0031")
    }

    /// Keeps «отзываю». Nothing happens if there is nothing to take back.
    pub(crate) async fn withdraw(&self, visit: &Visit, purpose: Purpose) -> Result<(), PageError> {
        let (proof, now) = (proof(), visit.clock.now());
        let taken =
            visit
                .drafts
                .withdraw_consent(self.number, purpose.name(), Method::Web, &proof, now);
        kept(taken.await, "W-0032").map(drop)
    }
}

/// Who the page said answers for the data: that may be filled in later, and the text of the edition leaves it out.
fn proof() -> Value {
    let lines = owner().answers_for_data();
    let owner: Vec<Value> = lines
        .into_iter()
        .map(|(title, said)| json!([title, said]))
        .collect();
    json!({ "button": "Даю согласие", "owner": owner })
}
