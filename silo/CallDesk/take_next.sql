-- $1 dealers the agent may work for (null: all), $2 agent, $3 lease. Leases the most pressing open task for one epoch;
-- tasks that another agent is just taking are skipped. The lease runs on the real clock; a task whose lease ran out is
-- open again. Holds and refusals are looked for themselves, as in read_recipients. The task notes which phone is
-- called.
WITH next AS MATERIALIZED (
    SELECT call_task.policy_id, policy.phone_hash
    FROM call_task
    JOIN policy ON policy.id = call_task.policy_id
    WHERE ($1::int[] IS NULL OR call_task.dealer_id = ANY ($1)) AND call_task.lease_until < clock_timestamp()
      AND NOT EXISTS (SELECT FROM hold WHERE scope = 'campaign' AND key = call_task.campaign_id::text)
      AND NOT EXISTS (SELECT FROM hold WHERE scope = 'dealer' AND key = call_task.dealer_id::text)
      AND NOT EXISTS (SELECT FROM standing_block AS block
                      WHERE block.phone_hash = policy.phone_hash AND block.channel IN ('', 'call'))
    ORDER BY call_task.priority DESC, call_task.opened_at, call_task.policy_id
    LIMIT 1
    FOR UPDATE OF call_task SKIP LOCKED
)
UPDATE call_task
SET agent = $2, lease_epoch = lease_epoch + 1, lease_until = clock_timestamp() + $3, phone_hash = next.phone_hash
FROM next
WHERE call_task.policy_id = next.policy_id
RETURNING call_task.policy_id, call_task.step, call_task.goal, call_task.priority, call_task.raised_by,
          call_task.opened_at, call_task.lease_until, call_task.lease_epoch
