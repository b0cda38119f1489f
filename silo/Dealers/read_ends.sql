-- $1 dealer, $2 first month of expiry. How many of its terms ended on each day, by month of expiry. Reads
-- term_end_month and locks nothing.
SELECT month, ended_on, (count(*) FILTER (WHERE phase = 'won'))::int, count(*)::int
FROM term_end
WHERE dealer_id = $1 AND month >= $2
GROUP BY month, ended_on
ORDER BY month, ended_on
