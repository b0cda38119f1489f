-- Ids of policies of one dealer in order; policy_dealer finds them. $1 dealer id, $2 phase or null, $3 id to begin
-- after, $4 limit. Locks nothing.
SELECT policy.id
FROM policy
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
WHERE policy.dealer_id = $1
  AND policy.id > $3
  AND ($2::text IS NULL OR coalesce(state.phase, 'unenrolled') = $2::text)
ORDER BY policy.id
LIMIT $4
