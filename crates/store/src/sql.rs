//! Every statement, once for both engines; a test prepares each of them on both.

pub(crate) const CREATE: &str = "INSERT INTO drafts \
    (number, words_hash, created_at, visited_at, keep_until, case_opened_at, n_revisions, words_revision) \
    VALUES ($1, $2, $3, $3, $4, NULL, 0, 1) ON CONFLICT (number) DO NOTHING";
pub(crate) const RENEW_WORDS: &str = "UPDATE drafts \
    SET words_hash = $2, words_revision = words_revision + 1, visited_at = $3 WHERE number = $1 \
    AND ($3 < keep_until OR case_opened_at IS NOT NULL) RETURNING words_revision, keep_until";

/// Takes one of five tries an hour, or returns nothing. One statement, so two nodes cannot take the same try;
/// only tries that were allowed are counted, so knocking on does not keep the door shut for longer.
pub(crate) const TRY: &str = "INSERT INTO tries (number, try_1, try_2, try_3, try_4, try_5) \
    VALUES ($1, $3, $3, $3, $3, $2) \
    ON CONFLICT (number) DO UPDATE SET try_1 = tries.try_2, try_2 = tries.try_3, \
    try_3 = tries.try_4, try_4 = tries.try_5, try_5 = $2 \
    WHERE tries.try_1 <= $3 RETURNING try_5";
pub(crate) const OLDEST_TRY: &str = "SELECT try_1 FROM tries WHERE number = $1";
pub(crate) const FORGET_TRIES: &str = "DELETE FROM tries WHERE number = $1";
pub(crate) const FORGET_OLD_TRIES: &str = "DELETE FROM tries WHERE try_5 <= $1";

pub(crate) const WORDS_HASH: &str = "SELECT words_hash, words_revision FROM drafts \
    WHERE number = $1 AND ($2 < keep_until OR case_opened_at IS NOT NULL)";
pub(crate) const VISIT: &str = "UPDATE drafts SET visited_at = $2 WHERE number = $1 \
    AND ($2 < keep_until OR case_opened_at IS NOT NULL)";
pub(crate) const DRAFT: &str = "SELECT created_at, visited_at, keep_until, case_opened_at, words_revision \
    FROM drafts WHERE number = $1 AND ($2 < keep_until OR case_opened_at IS NOT NULL)";
pub(crate) const OPEN_CASE: &str = "UPDATE drafts \
    SET case_opened_at = COALESCE(case_opened_at, $2) WHERE number = $1 \
    AND ($2 < keep_until OR case_opened_at IS NOT NULL)";

/// Locks the draft until the transaction ends, so two pages saving at once get different revisions. Saving nothing
/// keeps nothing for longer.
pub(crate) const TAKE_REVISIONS: &str = "UPDATE drafts \
    SET n_revisions = n_revisions + $4, visited_at = $2, \
    keep_until = CASE WHEN $4 = 0 THEN keep_until ELSE $3 END WHERE number = $1 \
    AND ($2 < keep_until OR case_opened_at IS NOT NULL) RETURNING n_revisions";
pub(crate) const SAVE_ANSWER: &str =
    "INSERT INTO answers (number, revision, sealed, saved_at) VALUES ($1, $2, $3, $4)";
pub(crate) const ANSWERS: &str =
    "SELECT revision, sealed, saved_at FROM answers WHERE number = $1 ORDER BY revision";
pub(crate) const SAVE_RESULT: &str = "INSERT INTO results \
    (number, revision, law_digest, sealed, saved_at) VALUES ($1, $2, $3, $4, $5)";
pub(crate) const LAST_RESULT: &str = "SELECT revision, law_digest, sealed, saved_at FROM results \
    WHERE number = $1 ORDER BY revision DESC LIMIT 1";
pub(crate) const RESULTS: &str = "SELECT revision, law_digest, sealed, saved_at FROM results \
    WHERE number = $1 ORDER BY revision";

pub(crate) const NEXT_CONSENT: &str =
    "SELECT COALESCE(MAX(revision), 0) + 1 FROM consents WHERE number = $1";
pub(crate) const SAVE_CONSENT: &str = "INSERT INTO consents \
    (number, revision, purpose, edition, sha256, said, method, said_at, sealed) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
/// A row of an erased draft says nothing about the draft that got its number later.
pub(crate) const LAST_CONSENT: &str = "SELECT said, edition, sha256 FROM consents \
    WHERE number = $1 AND purpose = $2 AND draft_erased_at IS NULL ORDER BY revision DESC LIMIT 1";
pub(crate) const CONSENTS: &str = "SELECT revision, purpose, edition, sha256, said, method, said_at, sealed \
    FROM consents WHERE number = $1 AND draft_erased_at IS NULL ORDER BY revision";

pub(crate) const COUNT_EXPIRED: &str =
    "SELECT COUNT(*) FROM drafts WHERE keep_until <= $1 AND case_opened_at IS NULL";
/// Marks what is to be erased and locks it: an answer saved at this moment either saves the draft or comes too late.
pub(crate) const MARK_EXPIRED: &str =
    "UPDATE drafts SET keep_until = -1 WHERE keep_until <= $1 AND case_opened_at IS NULL";
pub(crate) const MARK_ONE: &str =
    "UPDATE drafts SET keep_until = -1, case_opened_at = NULL WHERE number = $1";
pub(crate) const ERASE_ANSWERS: &str = "DELETE FROM answers \
    WHERE number IN (SELECT number FROM drafts WHERE keep_until = -1)";
pub(crate) const ERASE_RESULTS: &str = "DELETE FROM results \
    WHERE number IN (SELECT number FROM drafts WHERE keep_until = -1)";
pub(crate) const ERASE_TRIES: &str = "DELETE FROM tries \
    WHERE number IN (SELECT number FROM drafts WHERE keep_until = -1)";
pub(crate) const END_CONSENTS: &str = "UPDATE consents SET draft_erased_at = $1 \
    WHERE draft_erased_at IS NULL AND number IN (SELECT number FROM drafts WHERE keep_until = -1)";
pub(crate) const ERASE_OLD_CONSENTS: &str = "DELETE FROM consents WHERE draft_erased_at <= $1";
pub(crate) const ERASE_DRAFTS: &str = "DELETE FROM drafts WHERE keep_until = -1";
pub(crate) const WRITE_ACT: &str = "INSERT INTO erasures \
    (erased_at, erased_by, reason, n_drafts, n_answers, n_results, n_consents) \
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
pub(crate) const ACTS: &str = "SELECT \
    erased_at, erased_by, reason, n_drafts, n_answers, n_results, n_consents FROM erasures ORDER BY id";

pub(crate) const ANSWERS_AFTER: &str = "SELECT number, revision, sealed FROM answers \
    WHERE (number, revision) > ($1, $2) ORDER BY number, revision LIMIT $3";
pub(crate) const RESULTS_AFTER: &str = "SELECT number, revision, sealed FROM results \
    WHERE (number, revision) > ($1, $2) ORDER BY number, revision LIMIT $3";
pub(crate) const CONSENTS_AFTER: &str = "SELECT number, revision, sealed FROM consents \
    WHERE (number, revision) > ($1, $2) ORDER BY number, revision LIMIT $3";
pub(crate) const RESEAL_ANSWER: &str =
    "UPDATE answers SET sealed = $3 WHERE number = $1 AND revision = $2";
pub(crate) const RESEAL_RESULT: &str =
    "UPDATE results SET sealed = $3 WHERE number = $1 AND revision = $2";
pub(crate) const RESEAL_CONSENT: &str =
    "UPDATE consents SET sealed = $3 WHERE number = $1 AND revision = $2";

/// All of them.
pub(crate) const ALL: &[&str] = &[
    CREATE,
    RENEW_WORDS,
    TRY,
    OLDEST_TRY,
    FORGET_TRIES,
    FORGET_OLD_TRIES,
    WORDS_HASH,
    VISIT,
    DRAFT,
    OPEN_CASE,
    TAKE_REVISIONS,
    SAVE_ANSWER,
    ANSWERS,
    SAVE_RESULT,
    RESULTS,
    LAST_RESULT,
    NEXT_CONSENT,
    SAVE_CONSENT,
    LAST_CONSENT,
    CONSENTS,
    COUNT_EXPIRED,
    MARK_EXPIRED,
    MARK_ONE,
    ERASE_ANSWERS,
    ERASE_RESULTS,
    ERASE_TRIES,
    END_CONSENTS,
    ERASE_OLD_CONSENTS,
    ERASE_DRAFTS,
    WRITE_ACT,
    ACTS,
    ANSWERS_AFTER,
    RESULTS_AFTER,
    CONSENTS_AFTER,
    RESEAL_ANSWER,
    RESEAL_RESULT,
    RESEAL_CONSENT,
];
