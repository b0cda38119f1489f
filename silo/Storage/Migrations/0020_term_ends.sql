-- How terms ended: what performance, pay and churn are counted from. month: first day of the month of expiry, as in the
-- totals. insurer: of the term that ended; destination: the insurer it was renewed with or lost to, if that is known.
-- cohort: what the term was, a car's first ('new'), a renewal, or one after a gap. days_left: from the day it ended to
-- its last covered day.
CREATE TABLE term_end (
    policy_id   bigint PRIMARY KEY,
    dealer_id   int NOT NULL,
    campaign_id bigint NOT NULL,
    month       date NOT NULL,
    ended_on    date NOT NULL,
    phase       text NOT NULL CHECK (phase IN ('won', 'lost', 'withdrawn')),
    reason      text,
    premium     numeric(12, 2),
    line        text NOT NULL,
    insurer     text,
    destination text,
    agent       text,
    tier        text,
    cohort      text NOT NULL CHECK (cohort IN ('new', 'renewal', 'gap', 'unknown')),
    days_left   int NOT NULL
);
CREATE INDEX term_end_month ON term_end (dealer_id, month, ended_on);
CREATE INDEX term_end_day ON term_end (dealer_id, ended_on);

-- Whom the dealer has tried, and whom it has reached: a receipt, or a talk on the phone. Local days; a row for each term
-- that something was sent to or that was called.
CREATE TABLE term_contact (
    policy_id    bigint PRIMARY KEY,
    contacted_on date NOT NULL,
    reached_on   date
);

-- What earlier versions left: the premium of a renewal is in the totals only, and whom it was renewed with nowhere.
INSERT INTO term_end
SELECT policy_id, state.dealer_id, campaign_id, month, last.day, state.phase,
       CASE WHEN state.phase <> 'won' THEN state.state -> 'phase' ->> 'reason' END, NULL, line, insurer, NULL, agent,
       tier, 'unknown', expiry_date - last.day
FROM policy_state AS state
JOIN policy ON policy.id = policy_id
JOIN dealer ON dealer.id = state.dealer_id
CROSS JOIN LATERAL (
    SELECT (max(at) AT TIME ZONE (dealer.state ->> 'zone'))::date AS day
    FROM journal
    WHERE journal.policy_id = state.policy_id
) AS last
WHERE state.phase IN ('won', 'lost', 'withdrawn') AND last.day IS NOT NULL;

WITH tried AS (
    INSERT INTO term_contact
    SELECT policy_id, min(due_on), min(due_on) FILTER (WHERE status = 'delivered')
    FROM touch
    WHERE status IN ('sent', 'delivered')
    GROUP BY policy_id
    RETURNING policy_id, contacted_on, reached_on
)
INSERT INTO metric_delta (dealer_id, campaign_id, month, day, channel, metric, amount)
SELECT dealer_id, campaign_id, month, contacted_on, '', 'contacted', count(*)
FROM tried JOIN policy_state USING (policy_id)
GROUP BY dealer_id, campaign_id, month, contacted_on
UNION ALL
SELECT dealer_id, campaign_id, month, reached_on, '', 'reached', count(*)
FROM tried JOIN policy_state USING (policy_id)
WHERE reached_on IS NOT NULL
GROUP BY dealer_id, campaign_id, month, reached_on;

INSERT INTO metric_delta (dealer_id, campaign_id, month, day, channel, metric, amount)
SELECT dealer_id, campaign_id, month, due_on, channel, 'suppressed:' || rule, count(*)
FROM touch JOIN policy_state USING (policy_id)
WHERE status = 'suppressed' AND rule IS NOT NULL
GROUP BY dealer_id, campaign_id, month, due_on, channel, rule;
