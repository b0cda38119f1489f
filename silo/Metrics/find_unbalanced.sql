-- Channels of a dealer's campaign whose touches do not add up: planned = sent + suppressed + failed +
-- pending. One statement, so one snapshot of totals and deltas; it locks nothing.
WITH counted AS (
    SELECT dealer_id, campaign_id, channel,
           coalesce(sum(amount) FILTER (WHERE metric = 'planned'), 0)::bigint AS planned,
           coalesce(sum(amount) FILTER (WHERE metric = 'sent'), 0)::bigint AS sent,
           coalesce(sum(amount) FILTER (WHERE metric = 'suppressed'), 0)::bigint AS suppressed,
           coalesce(sum(amount) FILTER (WHERE metric = 'failed'), 0)::bigint AS failed,
           coalesce(sum(amount) FILTER (WHERE metric = 'pending'), 0)::bigint AS pending
    FROM (
        SELECT dealer_id, campaign_id, channel, metric, amount FROM dealer_total
        UNION ALL
        SELECT dealer_id, campaign_id, channel, metric, amount FROM metric_delta
    ) AS amounts
    WHERE channel <> ''
    GROUP BY dealer_id, campaign_id, channel
)
SELECT dealer_id, campaign_id, channel, planned, sent, suppressed, failed, pending
FROM counted
WHERE planned <> sent + suppressed + failed + pending
ORDER BY dealer_id, campaign_id, channel
