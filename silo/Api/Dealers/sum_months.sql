-- A dealer's totals by campaign and month of expiry; cases have none. $1 dealer id, $2 campaign id or null for all.
-- Locks nothing.
SELECT campaign.id, campaign.name, total.month, total.channel, total.metric, total.amount
FROM dealer_total AS total
JOIN campaign ON campaign.id = total.campaign_id
WHERE total.dealer_id = $1 AND total.month > '-infinity' AND ($2::bigint IS NULL OR total.campaign_id = $2::bigint)
ORDER BY campaign.id, total.month
