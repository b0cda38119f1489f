-- $1 dealers (null: all), $2 version. Whole current sums, over these dealers, of the days of a campaign on
-- which any of these dealers changed after that version.
WITH changed AS MATERIALIZED (
    SELECT DISTINCT campaign_id, day
    FROM touch_day
    WHERE version > $2 AND ($1::int[] IS NULL OR dealer_id = ANY ($1))
)
SELECT campaign_id, day, channel,
       coalesce(sum(amount) FILTER (WHERE metric = 'sent'), 0)::bigint,
       coalesce(sum(amount) FILTER (WHERE metric = 'delivered'), 0)::bigint,
       coalesce(sum(amount) FILTER (WHERE metric = 'failed'), 0)::bigint,
       coalesce(sum(amount) FILTER (WHERE metric = 'suppressed'), 0)::bigint
FROM changed
JOIN touch_day USING (campaign_id, day)
WHERE $1::int[] IS NULL OR dealer_id = ANY ($1)
GROUP BY campaign_id, day, channel
ORDER BY campaign_id, day, channel
