-- A dealer's terms that insurers' telesales won. $1 dealer id, $2 first month of expiry, $3 last month, $4 the reason
-- that says so. Reads the index term_end_month of one dealer; locks nothing.
SELECT destination, days_left, count(*)
FROM term_end
WHERE dealer_id = $1 AND month BETWEEN $2 AND $3 AND phase = 'lost' AND reason = $4
GROUP BY destination, days_left
