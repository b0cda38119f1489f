-- $1 dealer, $2 policy, $3 points, $4 reason, $5 instant, $6 who.
INSERT INTO loyalty_entry (dealer_id, policy_id, points, reason, at, by)
VALUES ($1, $2, $3, $4, $5, $6)
