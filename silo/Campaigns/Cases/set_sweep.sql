-- $1 campaign, $2 dealer, $3 when the dealer is looked through next, null for when an import wakes it.
INSERT INTO case_sweep (campaign_id, dealer_id, due_at) VALUES ($1, $2, coalesce($3::timestamptz, 'infinity'))
ON CONFLICT (campaign_id, dealer_id) DO UPDATE SET due_at = excluded.due_at
