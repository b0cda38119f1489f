-- $1 policy id. Says under which epoch the policy's open task is held, and whether that lease still runs.
SELECT step, lease_epoch, lease_until >= clock_timestamp()
FROM call_task
WHERE policy_id = $1
