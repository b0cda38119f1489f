-- $1 campaign, $2 number of the turn that gives the order, $3 kind, $4 instant. In that turn's own transaction.
INSERT INTO campaign_order (campaign_id, no, kind, given_at) VALUES ($1, $2, $3, $4)
