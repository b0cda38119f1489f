-- $1 policies. Cases whose grains could not begin; the next look finds their cars again.
DELETE FROM policy
WHERE id = ANY ($1) AND NOT EXISTS (SELECT FROM policy_state WHERE policy_state.policy_id = policy.id)
