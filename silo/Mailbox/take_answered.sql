-- $1 policy ids, $2 steps. A receipt settles what the outbox still holds, whatever its attempt thinks: the late answer
-- of that attempt finds nothing.
DELETE FROM outbox
USING (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::smallint[]) AS step) AS answered
WHERE outbox.policy_id = answered.policy_id AND outbox.step = answered.step
