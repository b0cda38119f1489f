-- $1 phone hash. Locks the live terms of a person in key order, as a turn would: a sender that is just leasing a
-- message to them is waited for, and one that comes later finds the text.
SELECT state.policy_id
FROM policy_state AS state
WHERE state.policy_id IN (SELECT id FROM policy WHERE phone_hash = $1)
  AND state.phase NOT IN ('won', 'lost', 'withdrawn')
ORDER BY state.policy_id
FOR NO KEY UPDATE OF state
