-- The names by which a dealer's ended terms call insurers. $1 dealer id, $2 first month of expiry, $3 last month. Reads
-- the index term_end_month of one dealer; locks nothing.
SELECT insurer FROM term_end WHERE dealer_id = $1 AND month BETWEEN $2 AND $3 AND insurer IS NOT NULL
UNION
SELECT destination FROM term_end WHERE dealer_id = $1 AND month BETWEEN $2 AND $3 AND destination IS NOT NULL
