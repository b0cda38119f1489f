-- $1 limit. Open calls with what a simulated customer needs to answer, in key order.
SELECT call_task.policy_id, call_task.step, policy_state.phase, policy.term, policy.premium, call_task.opened_at
FROM call_task
JOIN policy_state ON policy_state.policy_id = call_task.policy_id
JOIN policy ON policy.id = call_task.policy_id
WHERE NOT EXISTS (SELECT FROM parked_policy WHERE parked_policy.policy_id = call_task.policy_id)
ORDER BY call_task.policy_id
LIMIT $1
