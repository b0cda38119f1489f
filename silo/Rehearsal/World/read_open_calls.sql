-- $1 buckets, $2 limit. Open calls of these buckets that no person holds, with what a simulated customer needs to
-- answer, in key order.
SELECT call_task.policy_id, call_task.step, policy_state.phase, policy.term, call_task.opened_at
FROM call_task
JOIN policy_state ON policy_state.policy_id = call_task.policy_id
JOIN policy ON policy.id = call_task.policy_id
WHERE (call_task.policy_id / 32 % 64)::smallint = ANY ($1) AND call_task.lease_until < clock_timestamp()
  AND NOT EXISTS (SELECT FROM parked_policy WHERE parked_policy.policy_id = call_task.policy_id)
ORDER BY call_task.policy_id
LIMIT $2
