-- $1 policy id, $2 epoch, $3 lease. Whoever had the task last goes on holding it, and its phone, for a whole lease from
-- now, though the last one may have run out; breaks call_task_on_line when somebody else talks to that phone by now.
UPDATE call_task
SET lease_until = clock_timestamp() + $3
WHERE policy_id = $1 AND lease_epoch = $2 AND agent IS NOT NULL
RETURNING lease_until
