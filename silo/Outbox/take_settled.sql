-- $1 policy ids, $2 steps, $3 lease epochs. Takes messages out of the outbox whose fate is known; one that another
-- epoch or a receipt has settled meanwhile is not there any more, and its late answer counts for nothing. Rows are
-- locked in key order, so that this never waits for a receipt in a ring.
WITH settled AS MATERIALIZED (
    SELECT outbox.policy_id, outbox.step
    FROM unnest($1::bigint[], $2::smallint[], $3::int[]) AS asked (policy_id, step, epoch)
    JOIN outbox ON outbox.policy_id = asked.policy_id AND outbox.step = asked.step AND outbox.lease_epoch = asked.epoch
    ORDER BY outbox.policy_id, outbox.step
    FOR UPDATE OF outbox
)
DELETE FROM outbox
USING settled
WHERE outbox.policy_id = settled.policy_id AND outbox.step = settled.step
RETURNING outbox.policy_id, outbox.step
