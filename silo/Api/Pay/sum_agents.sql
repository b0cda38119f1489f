-- What a dealer's agents renewed, by month of expiry; a row without an agent for what names none. $1 dealer id, $2
-- first month, $3 last month. Reads the index term_end_month of one dealer; locks nothing.
SELECT month, nullif(btrim(agent), '') AS who, count(*)::int, coalesce(sum(premium), 0)
FROM term_end
WHERE dealer_id = $1 AND month BETWEEN $2 AND $3 AND phase = 'won'
GROUP BY month, who
ORDER BY month, who
