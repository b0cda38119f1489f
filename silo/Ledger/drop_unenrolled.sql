-- $1 policies. Terms that no grain works on; enrolments wait for the lock that the caller holds.
DELETE FROM policy
WHERE id = ANY ($1) AND NOT EXISTS (SELECT FROM policy_state WHERE policy_state.policy_id = policy.id)
