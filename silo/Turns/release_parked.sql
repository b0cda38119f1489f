-- $1 policy ids. Their parking marks go; their alarms are set beside.
DELETE FROM parked_policy WHERE policy_id = ANY ($1)
