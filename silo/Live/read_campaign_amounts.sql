-- $1 dealers (null: all), $2 version. Whole current amounts, over these dealers, of the campaigns in which
-- any of these dealers changed after that version.
SELECT campaign_id, channel, metric, sum(amount)
FROM dealer_total
WHERE ($1::int[] IS NULL OR dealer_id = ANY ($1))
  AND campaign_id IN (
    SELECT campaign_id FROM dealer_total WHERE version > $2 AND ($1::int[] IS NULL OR dealer_id = ANY ($1)))
GROUP BY campaign_id, channel, metric
ORDER BY campaign_id
