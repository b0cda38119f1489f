-- $1 policy ids of leased messages. Whoever puts a hold on their campaigns or dealers locks the same rows first: a hold
-- that was committed is seen by the next statement, and one that comes later finds these attempts on record.
WITH working AS MATERIALIZED (SELECT campaign_id, dealer_id FROM policy_state WHERE policy_id = ANY ($1)),
campaigns AS MATERIALIZED (
    SELECT id FROM campaign WHERE id IN (SELECT campaign_id FROM working) ORDER BY id FOR KEY SHARE
), dealers AS MATERIALIZED (
    SELECT id FROM dealer WHERE id IN (SELECT dealer_id FROM working) ORDER BY id FOR KEY SHARE
)
SELECT (SELECT count(*) FROM campaigns), (SELECT count(*) FROM dealers)
