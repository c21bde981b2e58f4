-- What a person consented to and took back: every time a row of its own, never changed but by a new key.
-- No reference to the draft: the proof outlives it (docs/adr/0009-consents.md).
CREATE TABLE consents (
    number          TEXT NOT NULL,
    revision        INTEGER NOT NULL,
    purpose         TEXT NOT NULL,
    edition         TEXT NOT NULL,
    sha256          TEXT NOT NULL,
    said            TEXT NOT NULL,
    method          TEXT NOT NULL,
    said_at         INTEGER NOT NULL,
    sealed          BLOB NOT NULL,
    draft_erased_at INTEGER,
    PRIMARY KEY (number, revision)
);

-- Proofs whose three years are over are counted in the act.
ALTER TABLE erasures ADD COLUMN n_consents INTEGER NOT NULL DEFAULT 0;
