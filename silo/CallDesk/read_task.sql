-- $1 policy id, $2 step, $3 dealers the caller may see (null: all). Says under which epoch the task is held, and
-- whether that lease still runs.
SELECT lease_epoch, lease_until >= clock_timestamp()
FROM call_task
WHERE policy_id = $1 AND step = $2 AND ($3::int[] IS NULL OR dealer_id = ANY ($3))
