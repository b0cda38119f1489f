-- $1 policy id, $2 epoch. Gives a task back before its lease ends.
UPDATE call_task
SET agent = NULL, lease_until = '-infinity'
WHERE policy_id = $1 AND lease_epoch = $2 AND agent IS NOT NULL
