-- $1 phone hash. The terms of a person that have not ended, the one that ends first before the others.
SELECT policy.id
FROM policy JOIN policy_state ON policy_state.policy_id = policy.id
WHERE policy.phone_hash = $1 AND policy_state.phase NOT IN ('won', 'lost', 'withdrawn')
ORDER BY policy.expiry_date, policy.id
