-- A dealer's ended terms that ended alike, by month of expiry. $1 dealer id, $2 first month, $3 last month, $4 days
-- left from which an end is before the insurers' telesales may call. Reads the index term_end_month of one dealer;
-- locks nothing.
SELECT month, phase, reason, cohort, tier, insurer, destination, days_left >= $4, count(*),
       coalesce(sum(premium) FILTER (WHERE phase = 'won'), 0)
FROM term_end
WHERE dealer_id = $1 AND month BETWEEN $2 AND $3
GROUP BY month, phase, reason, cohort, tier, insurer, destination, days_left >= $4
ORDER BY month
