-- $1 dealer, $2 first month of expiry, $3 first month after the last. How its terms ended, by month. Reads
-- term_end_month and locks nothing.
SELECT month, (count(*) FILTER (WHERE phase = 'won'))::int, (count(*) FILTER (WHERE phase = 'lost'))::int
FROM term_end
WHERE dealer_id = $1 AND month >= $2 AND month < $3
GROUP BY month
