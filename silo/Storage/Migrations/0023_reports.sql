-- Reports that somebody asked for. A silo makes one at a time, under a lease on the real clock; one whose silo died is
-- made again from its beginning, and what was written of it before is never seen. Files hold personal data: they go with
-- their row when it expires. dealers null: all; dealer_id null: of several. agent: whose own list it is. rows_of: rows of
-- the sheets that have been begun. All times are the real clock's.
CREATE TABLE report_job (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text NOT NULL,
    format      text NOT NULL,
    language    text NOT NULL CHECK (language IN ('en', 'zh')),
    dealers     int[],
    dealer_id   int REFERENCES dealer (id),
    agent       text,
    first_day   date NOT NULL,
    last_day    date NOT NULL CHECK (last_day >= first_day),
    state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    rows_done   bigint NOT NULL DEFAULT 0,
    rows_of     bigint,
    file_name   text,
    bytes       bigint,
    error_en    text,
    error_zh    text,
    key_id      int NOT NULL,
    created_by  text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    expires_at  timestamptz NOT NULL,
    lease_epoch int NOT NULL DEFAULT 0,
    lease_until timestamptz NOT NULL DEFAULT '-infinity'
);
CREATE INDEX report_job_open ON report_job (id) WHERE state IN ('waiting', 'running');
CREATE INDEX report_job_expires ON report_job (expires_at);

-- Its file in parts, in order from 0. Not compressed: workbooks are already.
CREATE TABLE report_part (
    report_id bigint NOT NULL REFERENCES report_job (id) ON DELETE CASCADE,
    no        int NOT NULL,
    bytes     bytea NOT NULL,
    PRIMARY KEY (report_id, no)
);
ALTER TABLE report_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
