-- Counts the secret words of a draft: new ones shut out everybody who came in with older ones.
ALTER TABLE drafts ADD COLUMN words_revision INTEGER NOT NULL DEFAULT 1;
