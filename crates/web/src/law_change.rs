//! What a person was told before, kept beside the answers, so that a change of the law is shown and not silent.

use crate::{kept::OpenDraft, page_error::PageError};
use contract::compare::{Summary, difference};
use rules::Conclusion;

/// What was told the last time.
pub(crate) struct Told {
    summary: Option<Summary>,
}

impl Told {
    /// What this draft was told the last time. A summary of a shape we no longer read is like none.
    pub(crate) async fn read(open: &OpenDraft) -> Result<Self, PageError> {
        let last = open.last_result().await?;
        let summary = last.and_then(|result| serde_json::from_value(result.summary).ok());
        Ok(Self { summary })
    }

    /// What has changed since, when the law has; a sentence each.
    pub(crate) fn changes(&self, now: &Summary) -> Vec<String> {
        match &self.summary {
            Some(before) if before.law_digest != now.law_digest => difference(before, now),
            _ => vec![],
        }
    }

    /// Keeps what is told now, unless it is what was told before.
    pub(crate) async fn replace(&self, open: &OpenDraft, now: &Summary) -> Result<(), PageError> {
        if self.summary.as_ref() == Some(now) {
            return Ok(());
        }
        let Ok(summary) = serde_json::to_value(now) else {
            return Ok(());
        };
        open.save_result(&now.law_digest, &summary).await
    }

    /// Keeps what would be told now, between two questions. After a change of the law the earlier telling stays until
    /// the person has seen the difference.
    pub(crate) async fn follow(
        &self,
        open: &OpenDraft,
        conclusion: &Conclusion,
    ) -> Result<(), PageError> {
        let now = Summary::of(conclusion);
        let is_new_law = self
            .summary
            .as_ref()
            .is_some_and(|before| before.law_digest != now.law_digest);
        let nothing_to_tell = now.rights.is_empty();
        if is_new_law || nothing_to_tell {
            return Ok(());
        }
        self.replace(open, &now).await
    }
}
