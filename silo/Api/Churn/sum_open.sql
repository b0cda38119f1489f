-- A dealer's terms that have not ended, by month of expiry. $1 dealer id, $2 first month, $3 last month. Totals are
-- folded a moment after the turn, so a month may be a little behind; reads the dealer's totals, locks nothing.
SELECT month, (sum(amount) FILTER (WHERE metric = 'terms')
               - coalesce(sum(amount) FILTER (WHERE metric <> 'terms'), 0))::bigint
FROM dealer_total
WHERE dealer_id = $1 AND channel = '' AND metric IN ('terms', 'won', 'lost', 'withdrawn') AND month BETWEEN $2 AND $3
GROUP BY month
HAVING sum(amount) FILTER (WHERE metric = 'terms') > 0
