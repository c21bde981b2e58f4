-- Drafts («черновик»): answers kept for a person who has a case number and secret words. Moments are seconds UTC.
CREATE TABLE drafts (
    number         TEXT PRIMARY KEY NOT NULL,
    words_hash     TEXT NOT NULL,
    created_at     BIGINT NOT NULL,
    visited_at     BIGINT NOT NULL,
    keep_until     BIGINT NOT NULL,
    case_opened_at BIGINT,
    n_revisions    BIGINT NOT NULL
);
CREATE INDEX drafts_keep_until ON drafts (keep_until);

-- Never changed but by a new key: what a person said first stays beside what was said later.
CREATE TABLE answers (
    number   TEXT NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
    revision BIGINT NOT NULL,
    sealed   BYTEA NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (number, revision)
);

-- What was concluded from the answers, and under which law.
CREATE TABLE results (
    number     TEXT NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
    revision   BIGINT NOT NULL,
    law_digest TEXT NOT NULL,
    sealed     BYTEA NOT NULL,
    saved_at   BIGINT NOT NULL,
    PRIMARY KEY (number, revision)
);

-- The last five tries to open a number, the oldest first. The number need not exist.
CREATE TABLE tries (
    number TEXT PRIMARY KEY NOT NULL,
    try_1  BIGINT NOT NULL,
    try_2  BIGINT NOT NULL,
    try_3  BIGINT NOT NULL,
    try_4  BIGINT NOT NULL,
    try_5  BIGINT NOT NULL
);

-- Acts of erasure: who, when, why, how many. No personal data.
CREATE TABLE erasures (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    erased_at BIGINT NOT NULL,
    erased_by TEXT NOT NULL,
    reason    TEXT NOT NULL,
    n_drafts  BIGINT NOT NULL,
    n_answers BIGINT NOT NULL,
    n_results BIGINT NOT NULL
);
