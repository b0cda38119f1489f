-- $1 campaign's name. Its folded touches by dealer and channel.
SELECT dealer.code, total.channel, total.metric, sum(total.amount)::bigint
FROM dealer_total AS total
JOIN campaign ON campaign.id = total.campaign_id AND campaign.name = $1
JOIN dealer ON dealer.id = total.dealer_id
WHERE total.channel <> ''
GROUP BY dealer.code, total.channel, total.metric
