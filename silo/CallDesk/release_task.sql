-- $1 policy id, $2 step, $3 epoch, $4 dealers the caller may see (null: all). Gives a task back before its lease ends.
UPDATE call_task
SET agent = NULL, lease_until = '-infinity'
WHERE policy_id = $1 AND step = $2 AND lease_epoch = $3 AND ($4::int[] IS NULL OR dealer_id = ANY ($4))
