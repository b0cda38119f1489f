-- $1 policy ids in order. States with their alarms (null: none) and whether the policy is parked. Locks nothing: the
-- turn that is decided on them is a compare-and-set.
SELECT state.policy_id, state.dealer_id, state.campaign_id, state.playbook_id, state.month, state.turn_no, state.phase,
       state.state, nullif(schedule.wake_at, 'infinity'), parked.policy_id IS NOT NULL
FROM policy_state AS state
JOIN policy_schedule AS schedule ON schedule.policy_id = state.policy_id
LEFT JOIN parked_policy AS parked ON parked.policy_id = state.policy_id
WHERE state.policy_id = ANY ($1)
