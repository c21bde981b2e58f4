//! One file a kind of paper: its words, from facts and the audit about them.

pub(crate) mod application_notes;
pub(crate) mod claim_to_court;
pub(crate) mod complaint_to_higher_body;
pub(crate) mod consent;
pub(crate) mod letter_to_employer;
pub(crate) mod plan;
pub(crate) mod power_for_helper;
pub(crate) mod request_to_add_periods;
pub(crate) mod request_to_archive;
