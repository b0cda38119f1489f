-- A ledger may be looked at before it is imported: what its sender says about it and what would become of it stand beside
-- its import and go with it.
ALTER TABLE import_job DROP CONSTRAINT import_job_state_check;
ALTER TABLE import_job ADD CONSTRAINT import_job_state_check
    CHECK (state IN ('surveying', 'previewed', 'waiting', 'running', 'done', 'refused', 'failed'));
-- Whether dealers that it names for the first time are founded; ledgers that wait already may do so.
ALTER TABLE import_job ADD COLUMN founds_dealers boolean NOT NULL DEFAULT true;
ALTER TABLE import_job ALTER COLUMN founds_dealers SET DEFAULT false;

CREATE TABLE import_preview (
    import_id   bigint PRIMARY KEY REFERENCES import_job (id) ON DELETE CASCADE,
    answers     json,
    round       int NOT NULL DEFAULT 1,
    preview     json,
    is_ready    boolean NOT NULL DEFAULT false,
    fingerprint text,
    touched_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
