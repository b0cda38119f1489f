-- What the plans of a dealer's live terms rest on. $1 dealer. Locks nothing.
SELECT DISTINCT playbook_id, campaign_id
FROM policy_state
WHERE dealer_id = $1 AND phase NOT IN ('won', 'lost', 'withdrawn')
