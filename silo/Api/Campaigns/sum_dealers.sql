-- Totals of a campaign by dealer. $1 campaign id, $2 dealer ids of the caller or null for all, $3 first day
-- of the month of expiry or null for all. Locks nothing.
SELECT dealer.code, dealer.state ->> 'name', total.channel, total.metric, sum(total.amount)
FROM dealer_total AS total
JOIN dealer ON dealer.id = total.dealer_id
WHERE total.campaign_id = $1
  AND ($2::int[] IS NULL OR total.dealer_id = ANY ($2::int[]))
  AND ($3::date IS NULL OR total.month = $3::date)
GROUP BY dealer.id, total.channel, total.metric
ORDER BY dealer.code
