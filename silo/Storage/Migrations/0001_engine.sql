-- The engine's tables. Hot rows stand apart from facts: policy_schedule holds the one alarm, policy_state what the
-- grain remembers; policy holds who, which car and which term.

CREATE TABLE secret (
    name  text PRIMARY KEY,
    value bytea NOT NULL
);

CREATE TABLE dealer (
    id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text NOT NULL UNIQUE CHECK (code <> ''),
    phase      text NOT NULL,
    turn_no    int NOT NULL DEFAULT 0,
    state      json NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE playbook (
    id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL,
    version    int NOT NULL,
    yaml       text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    UNIQUE (name, version)
);

-- Revision moves whenever a year is published, so that every silo sees that its cached calendar is old.
CREATE TABLE calendar_year (
    year       int PRIMARY KEY,
    source     text NOT NULL,
    revision   bigint GENERATED ALWAYS AS IDENTITY,
    added_at   timestamptz NOT NULL,
    added_by   text NOT NULL
);

CREATE TABLE calendar_day (
    day        date PRIMARY KEY,
    year       int NOT NULL REFERENCES calendar_year (year) ON DELETE CASCADE,
    is_workday boolean NOT NULL
);

CREATE TABLE campaign (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text NOT NULL UNIQUE CHECK (name <> ''),
    phase       text NOT NULL,
    playbook_id int NOT NULL REFERENCES playbook (id),
    turn_no     int NOT NULL DEFAULT 0,
    state       json NOT NULL,
    created_at  timestamptz NOT NULL,
    created_by  text NOT NULL,
    launched_at timestamptz
);

-- An order to many terms, carried out in chunks: cursor is the last policy id done.
CREATE TABLE bulk_order (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text NOT NULL,
    campaign_id bigint REFERENCES campaign (id),
    dealer_id   int REFERENCES dealer (id),
    cursor      bigint NOT NULL DEFAULT 0,
    done        bigint NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE INDEX bulk_order_open ON bulk_order (id) WHERE finished_at IS NULL;

CREATE TABLE policy (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dealer_id        int NOT NULL REFERENCES dealer (id),
    term             uuid NOT NULL,
    line             text NOT NULL,
    policy_no        text,
    insurer          text,
    plate            text,
    vin              text,
    model            text,
    first_registered date,
    owner            text,
    phone            text NOT NULL,
    phone_hash       bytea NOT NULL,
    start_date       date,
    expiry_date      date NOT NULL,
    premium          numeric(12, 2) CHECK (premium >= 0 AND premium <= 1000000000),
    claims           smallint,
    tier             text,
    loan             boolean,
    agent            text,
    last_maintenance date,
    consent_sms      boolean,
    consent_call     boolean,
    facts_sha        bytea,
    import_id        bigint,
    import_line      int,
    created_at       timestamptz NOT NULL,
    CHECK (plate IS NOT NULL OR vin IS NOT NULL)
);
CREATE UNIQUE INDEX policy_term ON policy (dealer_id, term);
CREATE INDEX policy_plate ON policy (dealer_id, plate);
CREATE INDEX policy_vin ON policy (dealer_id, vin);
CREATE INDEX policy_phone ON policy (phone_hash);
CREATE INDEX policy_number ON policy (policy_no);

-- The grain's lock and its one alarm. wake_at is 'infinity' when nothing is to come.
CREATE TABLE policy_schedule (
    policy_id bigint PRIMARY KEY,
    wake_at   timestamptz NOT NULL,
    turn_no   int NOT NULL
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
        autovacuum_vacuum_cost_delay = 0);
CREATE INDEX policy_schedule_wake ON policy_schedule (wake_at);

-- No indexed column ever changes here, so that every update stays on its page. silenced: bit n = channel n.
CREATE TABLE policy_state (
    policy_id   bigint PRIMARY KEY,
    dealer_id   int NOT NULL,
    campaign_id bigint NOT NULL,
    playbook_id int NOT NULL,
    month       date NOT NULL,
    turn_no     int NOT NULL,
    phase       text NOT NULL,
    silenced    smallint NOT NULL,
    state       json NOT NULL
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
        autovacuum_vacuum_cost_delay = 0);
CREATE INDEX policy_state_campaign ON policy_state (campaign_id, policy_id);
CREATE INDEX policy_state_dealer ON policy_state (dealer_id, policy_id);

-- A grain whose turn threw: out of the alarm's reach until somebody has looked.
CREATE TABLE parked_policy (
    policy_id bigint PRIMARY KEY,
    message   json NOT NULL,
    error     text NOT NULL,
    parked_at timestamptz NOT NULL
);

-- Every contact that was opened or ended; planned ones that lie ahead follow from the playbook.
CREATE TABLE touch (
    policy_id   bigint NOT NULL,
    step        smallint NOT NULL,
    due_on      date NOT NULL,
    channel     text NOT NULL,
    status      text NOT NULL,
    rule        text,
    planned_at  timestamptz NOT NULL,
    done_at     timestamptz,
    provider_id text,
    PRIMARY KEY (policy_id, step, due_on)
) PARTITION BY RANGE (due_on);
CREATE TABLE touch_other PARTITION OF touch DEFAULT;

-- One row per turn that changed anything: the answer to "why".
CREATE TABLE journal (
    policy_id bigint NOT NULL,
    turn_no   int NOT NULL,
    at        timestamptz NOT NULL,
    message   text NOT NULL,
    phase     text NOT NULL,
    wake_at   timestamptz,
    notes     text,
    PRIMARY KEY (policy_id, turn_no, at)
) PARTITION BY RANGE (at);
CREATE TABLE journal_other PARTITION OF journal DEFAULT;

-- Only what is not settled. due_at is business time; lease_until and try_after run on the real clock. An attempt
-- that is open when its lease runs out is ambiguous: it may have been sent. phone and body are fixed by the first
-- attempt, so that a key never carries two bodies.
CREATE TABLE outbox (
    policy_id   bigint NOT NULL,
    step        smallint NOT NULL,
    due_on      date NOT NULL,
    channel     text NOT NULL,
    template    text NOT NULL,
    due_at      timestamptz NOT NULL,
    trace       text,
    phone       text,
    body        text,
    attempts    smallint NOT NULL DEFAULT 0,
    attempt     text NOT NULL DEFAULT 'none' CHECK (attempt IN ('none', 'open', 'ambiguous')),
    opened_at   timestamptz,
    lease_epoch int NOT NULL DEFAULT 0,
    lease_until timestamptz NOT NULL DEFAULT '-infinity',
    try_after   timestamptz NOT NULL DEFAULT '-infinity',
    PRIMARY KEY (policy_id, step)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX outbox_due ON outbox (due_at);

-- Only open tasks, at most one per policy: the primary key says so.
CREATE TABLE call_task (
    policy_id   bigint PRIMARY KEY,
    step        smallint NOT NULL,
    dealer_id   int NOT NULL,
    campaign_id bigint NOT NULL,
    goal        text NOT NULL,
    priority    smallint NOT NULL DEFAULT 0,
    raised_by   text,
    opened_at   timestamptz NOT NULL,
    agent       text,
    lease_epoch int NOT NULL DEFAULT 0,
    lease_until timestamptz NOT NULL DEFAULT '-infinity'
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX call_task_next ON call_task (dealer_id, priority DESC, opened_at);

CREATE TABLE metric_delta (
    dealer_id   int NOT NULL,
    campaign_id bigint NOT NULL,
    month       date NOT NULL,
    day         date NOT NULL,
    channel     text NOT NULL,
    metric      text NOT NULL,
    amount      numeric NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- month: month of expiry; channel: '' for what concerns the term. version: the fold that last changed the row.
CREATE TABLE dealer_total (
    dealer_id   int NOT NULL,
    campaign_id bigint NOT NULL,
    month       date NOT NULL,
    channel     text NOT NULL,
    metric      text NOT NULL,
    amount      numeric NOT NULL,
    version     bigint NOT NULL,
    PRIMARY KEY (dealer_id, campaign_id, month, channel, metric)
);
CREATE INDEX dealer_total_version ON dealer_total (version);

-- Asked for by campaign and day, for one dealer or for all: so the key begins with those.
CREATE TABLE touch_day (
    dealer_id   int NOT NULL,
    campaign_id bigint NOT NULL,
    day         date NOT NULL,
    channel     text NOT NULL,
    metric      text NOT NULL,
    amount      numeric NOT NULL,
    version     bigint NOT NULL,
    PRIMARY KEY (campaign_id, day, dealer_id, channel, metric)
);
CREATE INDEX touch_day_version ON touch_day (version);

CREATE TABLE fold_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint NOT NULL
);
INSERT INTO fold_version (version) VALUES (0);

-- A rehearsal's one clock for all silos; no row means that the database's own clock counts.
CREATE TABLE rehearsal_clock (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    now        timestamptz NOT NULL,
    started_at timestamptz NOT NULL,
    responses  text NOT NULL CHECK (responses IN ('none', 'sample'))
);

-- What the rehearsal's world will answer; key makes it happen once.
CREATE TABLE rehearsal_answer (
    key     text PRIMARY KEY,
    due_at  timestamptz NOT NULL,
    kind    text NOT NULL,
    subject text NOT NULL
);
CREATE INDEX rehearsal_answer_due ON rehearsal_answer (due_at);

CREATE TABLE message_seen (
    id      text PRIMARY KEY,
    seen_at timestamptz NOT NULL,
    verdict text NOT NULL
);
CREATE INDEX message_seen_at ON message_seen (seen_at);

-- phone_hash is a keyed hash; until null means until the customer consents again.
CREATE TABLE contact_block (
    phone_hash bytea NOT NULL,
    channel    text NOT NULL,
    reason     text NOT NULL,
    since      timestamptz NOT NULL,
    until      timestamptz,
    PRIMARY KEY (phone_hash, channel)
);

CREATE TABLE import_job (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_name   text NOT NULL,
    state       text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'refused', 'failed')),
    dealers     int[],
    bytes       bigint NOT NULL,
    bytes_read  bigint NOT NULL DEFAULT 0,
    last_line   int NOT NULL DEFAULT 0,
    added       bigint NOT NULL DEFAULT 0,
    changed     bigint NOT NULL DEFAULT 0,
    unchanged   bigint NOT NULL DEFAULT 0,
    rejected    bigint NOT NULL DEFAULT 0,
    enrolled    bigint NOT NULL DEFAULT 0,
    error_en    text,
    error_zh    text,
    created_at  timestamptz NOT NULL,
    created_by  text NOT NULL,
    alive_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at timestamptz
);

CREATE TABLE import_reject (
    import_id bigint NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
    line      int NOT NULL,
    field     text NOT NULL,
    value     text NOT NULL,
    code      text NOT NULL,
    reason_en text NOT NULL,
    reason_zh text NOT NULL
);
CREATE INDEX import_reject_line ON import_reject (import_id, line);

CREATE TABLE api_key (
    id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL,
    role       text NOT NULL CHECK (role IN ('admin', 'operator', 'manager', 'agent', 'integrator')),
    dealers    int[],
    hash       bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz
);

-- The first answer to a write that carried an Idempotency-Key; scoped to the caller and the route.
CREATE TABLE idempotency (
    api_key_id  int NOT NULL,
    route       text NOT NULL,
    key         text NOT NULL,
    body_sha256 bytea NOT NULL,
    status      int,
    response    text,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (api_key_id, route, key)
);

CREATE TABLE audit (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     timestamptz NOT NULL,
    actor  text NOT NULL,
    action text NOT NULL,
    target text NOT NULL,
    detail text
);
