-- Alarms fall into buckets, so that each silo looks after its own: 32 neighbours share a bucket, since they share pages.
ALTER TABLE policy_schedule
    ADD COLUMN bucket smallint NOT NULL GENERATED ALWAYS AS ((policy_id / 32 % 64)::smallint) STORED;
DROP INDEX policy_schedule_wake;
CREATE INDEX policy_schedule_alarm ON policy_schedule (bucket, wake_at);

-- What set-based work has to say to policies, posted in the transaction of its cause; the turn that takes a letter
-- deletes it. In order of id for each policy. at: business instant of the cause.
CREATE TABLE letter (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy_id bigint NOT NULL,
    bucket    smallint NOT NULL GENERATED ALWAYS AS ((policy_id / 32 % 64)::smallint) STORED,
    message   json NOT NULL,
    at        timestamptz NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX letter_bucket ON letter (bucket, id);

-- What nothing may leave for: a campaign or a dealer, by its id. A row is the kill switch: sender and desk look here.
CREATE TABLE hold (
    scope text NOT NULL CHECK (scope IN ('campaign', 'dealer', 'insurer', 'channel', 'template')),
    key   text NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (scope, key)
);
INSERT INTO hold (scope, key, since)
SELECT 'campaign', id::text, now() FROM campaign WHERE phase IN ('paused', 'ended')
UNION ALL
SELECT 'dealer', id::text, now() FROM dealer WHERE phase <> 'active';

-- The compare-and-set says by itself which turns it met.
ALTER TABLE policy_schedule DROP CONSTRAINT turn_number_met;
ALTER TABLE policy_state DROP CONSTRAINT turn_number_met;
