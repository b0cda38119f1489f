-- Totals and unfolded deltas beside a count of the rows they stand for: terms and phases in policy_state, ended touches
-- in touch, terms contacted and reached in term_contact. Pending ones and money have no rows of their own. One
-- snapshot; reads everything and locks nothing.
WITH counted AS (
    SELECT dealer_id, campaign_id, channel, metric, sum(amount)::bigint AS amount
    FROM (
        SELECT dealer_id, campaign_id, channel, metric, amount FROM dealer_total
        UNION ALL
        SELECT dealer_id, campaign_id, channel, metric, amount FROM metric_delta
    ) AS amounts
    WHERE metric NOT IN ('planned', 'pending', 'premium-enrolled', 'premium-won')
    GROUP BY dealer_id, campaign_id, channel, metric
), present AS (
    SELECT dealer_id, campaign_id, '' AS channel, phase AS metric, count(*) AS amount
    FROM policy_state
    GROUP BY dealer_id, campaign_id, phase
    UNION ALL
    SELECT dealer_id, campaign_id, '', 'terms', count(*)
    FROM policy_state
    GROUP BY dealer_id, campaign_id
    UNION ALL
    SELECT dealer_id, campaign_id, channel, counts.metric, count(*)
    FROM touch
    JOIN policy_state USING (policy_id)
    CROSS JOIN LATERAL unnest(
        CASE status WHEN 'delivered' THEN ARRAY ['sent', 'delivered']
                    WHEN 'suppressed' THEN ARRAY [status, 'suppressed:' || coalesce(rule, 'unnamed')]
                    ELSE ARRAY [status] END
    ) AS counts (metric)
    WHERE status <> 'pending'
    GROUP BY dealer_id, campaign_id, channel, counts.metric
    UNION ALL
    SELECT dealer_id, campaign_id, '', counts.metric, count(*)
    FROM term_contact
    JOIN policy_state USING (policy_id)
    CROSS JOIN LATERAL (VALUES ('contacted', true), ('reached', reached_on IS NOT NULL)) AS counts (metric, holds)
    WHERE counts.holds
    GROUP BY dealer_id, campaign_id, counts.metric
)
SELECT dealer_id, campaign_id, channel, metric, coalesce(counted.amount, 0), coalesce(present.amount, 0)
FROM counted
FULL JOIN present USING (dealer_id, campaign_id, channel, metric)
WHERE coalesce(counted.amount, 0) <> coalesce(present.amount, 0)
ORDER BY dealer_id, campaign_id, channel, metric
