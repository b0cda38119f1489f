-- $1 channel, $2 days, $3 contacts at most.
INSERT INTO contact_cap (channel, days, most) VALUES ($1, $2, $3)
ON CONFLICT (channel, days) DO UPDATE SET most = excluded.most
