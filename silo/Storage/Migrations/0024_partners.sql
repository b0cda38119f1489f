-- People say what files do not: agreements and agents have no import then. leave: days of leave, beside the days off of
-- each week.
ALTER TABLE insurer_partner ALTER COLUMN import_id DROP NOT NULL, ALTER COLUMN import_line DROP NOT NULL;
ALTER TABLE dealer_agent ALTER COLUMN import_id DROP NOT NULL, ALTER COLUMN import_line DROP NOT NULL,
    ADD COLUMN leave date[] NOT NULL DEFAULT '{}';

-- An insurer that contacted a customer before it might. insurer: its code. policy_id: the customer's term, and
-- days_left how many days it had then; null where nobody named one. Rows of ledgers may go, so that the term is not
-- referenced.
CREATE TABLE poaching_incident (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dealer_id   int NOT NULL REFERENCES dealer (id),
    insurer     text NOT NULL,
    happened_on date NOT NULL,
    policy_id   bigint,
    days_left   int,
    evidence    text NOT NULL,
    reported_by text NOT NULL,
    reported_at timestamptz NOT NULL
);
CREATE INDEX poaching_incident_day ON poaching_incident (dealer_id, happened_on, id);

-- What a role gave an insurer, 1 to 5 each; the latest of a role counts, the others are history.
CREATE TABLE insurer_score (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dealer_id      int NOT NULL REFERENCES dealer (id),
    insurer        text NOT NULL,
    role           text NOT NULL CHECK (role IN ('accident-specialist', 'service-manager')),
    steering       smallint NOT NULL CHECK (steering BETWEEN 1 AND 5),
    service        smallint NOT NULL CHECK (service BETWEEN 1 AND 5),
    remote_issuing smallint NOT NULL CHECK (remote_issuing BETWEEN 1 AND 5),
    support        smallint NOT NULL CHECK (support BETWEEN 1 AND 5),
    note           text,
    scored_by      text NOT NULL,
    scored_at      timestamptz NOT NULL
);
CREATE INDEX insurer_score_dealer ON insurer_score (dealer_id, id);

-- Agents whom people named for the forecast of staffing join the book of agents, the only list there is from now on.
INSERT INTO dealer_agent (dealer_id, name, works_since, left_on, role, days_off, leave, created_at)
SELECT dealer.id, agent ->> 'id', (agent ->> 'from')::date, (agent ->> 'until')::date, 'renewal', '{}',
       ARRAY(SELECT day::date FROM jsonb_array_elements_text(agent -> 'daysOff') AS day ORDER BY day), now()
FROM orleans.orleansstorage AS kept
JOIN dealer ON dealer.id = kept.grainidn1
CROSS JOIN LATERAL jsonb_array_elements(convert_from(kept.payloadbinary, 'UTF8')::jsonb #> '{staffing,agents}') AS agent
WHERE kept.graintypestring LIKE '%dealer-settings%' AND kept.payloadbinary IS NOT NULL
ON CONFLICT (dealer_id, name) DO UPDATE SET leave = excluded.leave;
