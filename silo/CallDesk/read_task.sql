-- $1 policy id. Says under which epoch the policy's open task is held, whether that lease still runs, and the phone it
-- was handed out with.
SELECT step, lease_epoch, lease_until >= clock_timestamp(), phone_hash
FROM call_task
WHERE policy_id = $1
