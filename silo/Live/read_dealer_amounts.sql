-- $1 dealers (null: all), $2 version. Whole current amounts of each of these dealers' parts in a campaign
-- that changed after that version.
WITH changed AS MATERIALIZED (
    SELECT DISTINCT campaign_id, dealer_id
    FROM dealer_total
    WHERE version > $2 AND ($1::int[] IS NULL OR dealer_id = ANY ($1))
)
SELECT changed.campaign_id, dealer.code, dealer.state ->> 'name', total.channel, total.metric,
       sum(total.amount)
FROM changed
JOIN dealer ON dealer.id = changed.dealer_id
JOIN dealer_total AS total ON total.dealer_id = changed.dealer_id AND total.campaign_id = changed.campaign_id
GROUP BY changed.campaign_id, dealer.id, total.channel, total.metric
ORDER BY changed.campaign_id, dealer.code
