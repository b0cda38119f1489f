-- $1 policy ids.
DELETE FROM call_task WHERE policy_id = ANY ($1)
