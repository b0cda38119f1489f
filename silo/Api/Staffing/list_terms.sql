-- A dealer's next live terms with what their grains remember, in order of policy. $1 dealer, $2 the policy before the
-- first, $3 how many. Locks nothing.
SELECT policy_id, playbook_id, campaign_id, state,
       EXISTS (SELECT FROM parked_policy WHERE parked_policy.policy_id = policy_state.policy_id)
FROM policy_state
WHERE dealer_id = $1 AND policy_id > $2 AND phase NOT IN ('won', 'lost', 'withdrawn')
ORDER BY dealer_id, policy_id
LIMIT $3
