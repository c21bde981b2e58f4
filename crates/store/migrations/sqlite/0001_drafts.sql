-- Drafts («черновик»): answers kept for a person who has a case number and secret words. Moments are seconds UTC.
CREATE TABLE drafts (
    number         TEXT PRIMARY KEY NOT NULL,
    words_hash     TEXT NOT NULL,
    created_at     INTEGER NOT NULL,
    visited_at     INTEGER NOT NULL,
    keep_until     INTEGER NOT NULL,
    case_opened_at INTEGER,
    n_revisions    INTEGER NOT NULL
);
CREATE INDEX drafts_keep_until ON drafts (keep_until);

-- Never changed but by a new key: what a person said first stays beside what was said later.
CREATE TABLE answers (
    number   TEXT NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    sealed   BLOB NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (number, revision)
);

-- What was concluded from the answers, and under which law.
CREATE TABLE results (
    number     TEXT NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
    revision   INTEGER NOT NULL,
    law_digest TEXT NOT NULL,
    sealed     BLOB NOT NULL,
    saved_at   INTEGER NOT NULL,
    PRIMARY KEY (number, revision)
);

-- The last five tries to open a number, the oldest first. The number need not exist.
CREATE TABLE tries (
    number TEXT PRIMARY KEY NOT NULL,
    try_1  INTEGER NOT NULL,
    try_2  INTEGER NOT NULL,
    try_3  INTEGER NOT NULL,
    try_4  INTEGER NOT NULL,
    try_5  INTEGER NOT NULL
);

-- Acts of erasure: who, when, why, how many. No personal data.
CREATE TABLE erasures (
    id        INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    erased_at INTEGER NOT NULL,
    erased_by TEXT NOT NULL,
    reason    TEXT NOT NULL,
    n_drafts  INTEGER NOT NULL,
    n_answers INTEGER NOT NULL,
    n_results INTEGER NOT NULL
);
