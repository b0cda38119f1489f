-- $1 phone hash, $2 message, $3 instant, $4 policy that knows already, or null. A letter to every live term of the
-- person, in all dealers of the group; returns the letters.
INSERT INTO letter (policy_id, message, at)
SELECT state.policy_id, $2::json, $3
FROM policy JOIN policy_state AS state ON state.policy_id = policy.id
WHERE policy.phone_hash = $1 AND policy.id IS DISTINCT FROM $4 AND state.phase NOT IN ('won', 'lost', 'withdrawn')
ORDER BY state.policy_id
RETURNING id, policy_id
