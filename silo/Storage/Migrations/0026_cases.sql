-- What a playbook counts its days from. All but the expiry make cases: cars that are to come back to the workshop.
ALTER TABLE playbook ADD COLUMN anchor text NOT NULL DEFAULT 'expiry'
    CHECK (anchor IN ('expiry', 'first-maintenance', 'last-maintenance'));

-- Lines of insurance, then those of cases.
ALTER TABLE policy ADD CONSTRAINT policy_line_known
    CHECK (line IN ('commercial', 'compulsory', 'win-back', 'first-maintenance'));

-- What a case rests on and how it ended. It is a term like any other, with a row in policy and a grain, but no
-- renewal: how it ended stands here and never in term_end, and its totals stand under no month of expiry (-infinity).
-- since: the day of the car's last maintenance, or of its sale. reason: of a loss or withdrawal.
CREATE TABLE service_case (
    policy_id   bigint PRIMARY KEY REFERENCES policy (id) ON DELETE CASCADE,
    dealer_id   int NOT NULL,
    campaign_id bigint NOT NULL,
    line        text NOT NULL CHECK (line IN ('win-back', 'first-maintenance')),
    since       date NOT NULL,
    born_on     date NOT NULL,
    ended_on    date,
    phase       text CHECK (phase IN ('won', 'lost', 'withdrawn')),
    reason      text
);
CREATE INDEX service_case_open ON service_case (policy_id) WHERE ended_on IS NULL;
CREATE INDEX service_case_born ON service_case (dealer_id, born_on);
CREATE INDEX service_case_ended ON service_case (dealer_id, ended_on) WHERE ended_on IS NOT NULL;

-- When a dealer is next looked through for cars that become cases of a campaign: at once behind an import, otherwise on
-- the day on which the next known car falls due; 'infinity' when none is known.
CREATE TABLE case_sweep (
    campaign_id bigint NOT NULL,
    dealer_id   int NOT NULL,
    due_at      timestamptz NOT NULL,
    PRIMARY KEY (campaign_id, dealer_id)
);
CREATE INDEX case_sweep_due ON case_sweep (due_at);
CREATE INDEX policy_maintained ON policy (dealer_id, last_maintenance) WHERE last_maintenance IS NOT NULL;
