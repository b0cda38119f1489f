-- $1 policy ids, $2 rules that gave the priority.
UPDATE call_task
SET priority = 1, raised_by = raised.rule
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::text[]) AS rule) AS raised
WHERE call_task.policy_id = raised.policy_id
