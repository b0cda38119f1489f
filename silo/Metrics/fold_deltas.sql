-- $1 deltas to take. Moves a slice of deltas into the totals under one new version and returns what it came to; run it
-- under try_lock_fold only. WITH TIES on the age of the writing transaction takes whole transactions, oldest first,
-- so that every version is balanced; the materialized slice fences the limit. A fold of nothing makes no version.
-- Each row has the deltas taken, the version and the epoch; then, if anything changed, one total or day of a dealer
-- with the dealer's version before: the snapshot of this statement still shows that one.
WITH slice AS MATERIALIZED (
    SELECT ctid AS place
    FROM metric_delta
    ORDER BY age(xmin) DESC
    FETCH FIRST ($1::int) ROWS WITH TIES
), taken AS (
    DELETE FROM metric_delta
    WHERE ctid = ANY (ARRAY (SELECT place FROM slice))
    RETURNING dealer_id, campaign_id, month, day, channel, metric, amount
), next AS (
    UPDATE fold_version
    SET version = version + 1
    WHERE EXISTS (SELECT FROM taken)
    RETURNING version
), totals AS (
    INSERT INTO dealer_total (dealer_id, campaign_id, month, channel, metric, amount, version)
    SELECT dealer_id, campaign_id, month, channel, metric, sum(amount), next.version
    FROM taken CROSS JOIN next
    GROUP BY dealer_id, campaign_id, month, channel, metric, next.version
    HAVING sum(amount) <> 0
    ORDER BY dealer_id, campaign_id, month, channel, metric
    ON CONFLICT (dealer_id, campaign_id, month, channel, metric)
    DO UPDATE SET amount = dealer_total.amount + excluded.amount, version = excluded.version
    RETURNING dealer_id, campaign_id, month AS day, channel, metric, amount
), days AS (
    INSERT INTO touch_day (dealer_id, campaign_id, day, channel, metric, amount, version)
    SELECT dealer_id, campaign_id, day, channel, metric, sum(amount), next.version
    FROM taken CROSS JOIN next
    WHERE channel <> '' AND metric IN ('sent', 'delivered', 'failed', 'suppressed')
    GROUP BY dealer_id, campaign_id, day, channel, metric, next.version
    HAVING sum(amount) <> 0
    ORDER BY dealer_id, campaign_id, day, channel, metric
    ON CONFLICT (dealer_id, campaign_id, day, channel, metric)
    DO UPDATE SET amount = touch_day.amount + excluded.amount, version = excluded.version
    RETURNING dealer_id, campaign_id, day, channel, metric, amount
), changes AS MATERIALIZED (
    SELECT false AS is_day, dealer_id, campaign_id, day, channel, metric, amount FROM totals
    UNION ALL
    SELECT true, dealer_id, campaign_id, day, channel, metric, amount FROM days
), marks AS (
    INSERT INTO dealer_version (dealer_id, version)
    SELECT DISTINCT changes.dealer_id, next.version
    FROM changes CROSS JOIN next
    ORDER BY changes.dealer_id
    ON CONFLICT (dealer_id) DO UPDATE SET version = excluded.version
)
SELECT (SELECT count(*) FROM taken)::int, coalesce((SELECT version FROM next), 0), (SELECT epoch FROM database_epoch),
       changes.dealer_id, coalesce(before.version, 0), changes.is_day, changes.campaign_id, changes.day,
       changes.channel, changes.metric, changes.amount
FROM (SELECT) AS fold
LEFT JOIN changes ON true
LEFT JOIN dealer_version AS before ON before.dealer_id = changes.dealer_id
ORDER BY changes.dealer_id
