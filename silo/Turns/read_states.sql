-- $1 policy ids whose schedule rows are locked. A statement of its own, so that its snapshot is younger than the
-- locks: a join in the claim could still show what another silo has just finished.
SELECT policy_id, dealer_id, campaign_id, playbook_id, month, turn_no, phase, state
FROM policy_state
WHERE policy_id = ANY ($1)
