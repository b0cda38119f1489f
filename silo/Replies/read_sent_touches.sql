-- $1 policy ids, $2 steps. The local day of each touch, which is part of its key, and the span that handed it over with
-- its time; a receipt that is faster than the answer to its call finds the span of the turn.
SELECT touch.policy_id, touch.step, touch.due_on, coalesce(touch.trace, outbox.trace), touch.done_at
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::smallint[]) AS step) AS asked
JOIN touch ON touch.policy_id = asked.policy_id AND touch.step = asked.step
LEFT JOIN outbox ON outbox.policy_id = asked.policy_id AND outbox.step = asked.step AND outbox.due_on = touch.due_on
