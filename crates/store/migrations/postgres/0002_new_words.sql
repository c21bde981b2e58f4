-- Counts the secret words of a draft: new ones shut out everybody who came in with older ones.
ALTER TABLE drafts ADD COLUMN words_revision BIGINT NOT NULL DEFAULT 1;
