-- $1 policy id. Under which epoch the policy's open task was handed out last, whether it was (and
-- not given back), and the phone that was to be called.
SELECT step, lease_epoch, agent IS NOT NULL, phone_hash
FROM call_task
WHERE policy_id = $1
