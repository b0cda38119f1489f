-- $1 policy ids, $2 steps, $3 local days. A receipt settles what the outbox still holds, whatever its attempt thinks:
-- the late answer of that attempt finds nothing. Rows are locked in key order, so that this never waits for a
-- settlement in a ring.
WITH answered AS MATERIALIZED (
    SELECT outbox.policy_id, outbox.step
    FROM unnest($1::bigint[], $2::smallint[], $3::date[]) AS asked (policy_id, step, due_on)
    JOIN outbox ON outbox.policy_id = asked.policy_id AND outbox.step = asked.step AND outbox.due_on = asked.due_on
    ORDER BY outbox.policy_id, outbox.step
    FOR UPDATE OF outbox
)
DELETE FROM outbox
USING answered
WHERE outbox.policy_id = answered.policy_id AND outbox.step = answered.step
