-- $1 policy ids, $2 steps. The local day of each touch, which is part of its key.
SELECT touch.policy_id, touch.step, touch.due_on
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::smallint[]) AS step) AS asked
JOIN touch ON touch.policy_id = asked.policy_id AND touch.step = asked.step
