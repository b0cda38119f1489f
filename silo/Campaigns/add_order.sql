-- $1 kind, $2 campaign or null, $3 dealer or null, $4 instant.
INSERT INTO bulk_order (kind, campaign_id, dealer_id, created_at) VALUES ($1, $2, $3, $4)
