-- $1 policy ids of leased messages. Locks against everybody who would keep one of them back, in the order in which they
-- lock: whoever puts a hold on a campaign or a dealer locks that row, an opt-out, a renewal, an end and a text of the
-- customer lock the state. What was committed first is seen by the next statement; what comes later finds these
-- attempts on record.
WITH working AS MATERIALIZED (SELECT campaign_id, dealer_id FROM policy_state WHERE policy_id = ANY ($1)),
campaigns AS MATERIALIZED (
    SELECT id FROM campaign WHERE id IN (SELECT campaign_id FROM working) ORDER BY id FOR KEY SHARE
), dealers AS MATERIALIZED (
    SELECT id FROM dealer WHERE id IN (SELECT dealer_id FROM working) ORDER BY id FOR KEY SHARE
), states AS MATERIALIZED (
    SELECT policy_id FROM policy_state WHERE policy_id = ANY ($1) ORDER BY policy_id FOR SHARE
)
SELECT (SELECT count(*) FROM campaigns), (SELECT count(*) FROM dealers), (SELECT count(*) FROM states)
