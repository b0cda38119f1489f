-- $1 dealer. Its totals and days with their versions, and the version and epoch they stand at: one statement, so one
-- snapshot. At least one row. Locks nothing.
SELECT database_epoch.epoch, coalesce(head.version, 0), figure.is_day, figure.campaign_id, figure.day, figure.channel,
       figure.metric, figure.amount, figure.version
FROM database_epoch
LEFT JOIN dealer_version AS head ON head.dealer_id = $1
LEFT JOIN (
    SELECT false AS is_day, campaign_id, month AS day, channel, metric, amount, version
    FROM dealer_total
    WHERE dealer_id = $1
    UNION ALL
    SELECT true, campaign_id, day, channel, metric, amount, version
    FROM touch_day
    WHERE dealer_id = $1
) AS figure ON true
