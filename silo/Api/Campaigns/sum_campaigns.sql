-- Totals of campaigns. $1 campaign ids, $2 dealer ids of the caller or null for all. Locks nothing.
SELECT campaign_id, channel, metric, sum(amount)
FROM dealer_total
WHERE campaign_id = ANY ($1::bigint[]) AND ($2::int[] IS NULL OR dealer_id = ANY ($2::int[]))
GROUP BY campaign_id, channel, metric
