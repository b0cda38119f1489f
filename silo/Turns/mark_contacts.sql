-- $1 policies, each once, $2 whether the customer was reached, $3 dealers, $4 campaigns, $5 months of expiry, $6 local
-- days. Remembers whom the dealer has tried and reached, and counts each term once for either. A term of which nothing
-- new is to be said costs one look; rows are written in order of the policies.
WITH tried AS MATERIALIZED (
    SELECT *
    FROM unnest($1::bigint[], $2::boolean[], $3::int[], $4::bigint[], $5::date[], $6::date[])
         AS contact (policy_id, is_reached, dealer_id, campaign_id, month, day)
    WHERE NOT EXISTS (
        SELECT FROM term_contact AS known
        WHERE known.policy_id = contact.policy_id AND (known.reached_on IS NOT NULL OR NOT contact.is_reached)
    )
    ORDER BY policy_id
), marked AS (
    INSERT INTO term_contact AS known (policy_id, contacted_on, reached_on)
    SELECT policy_id, day, CASE WHEN is_reached THEN day END FROM tried
    ON CONFLICT (policy_id) DO UPDATE
    SET reached_on = excluded.reached_on
    WHERE known.reached_on IS NULL AND excluded.reached_on IS NOT NULL
    RETURNING policy_id, xmax = 0 AS is_new, reached_on IS NOT NULL AS is_reached
)
INSERT INTO metric_delta (dealer_id, campaign_id, month, day, channel, metric, amount)
SELECT dealer_id, campaign_id, month, day, '', news.metric, count(*)
FROM marked
JOIN tried USING (policy_id)
CROSS JOIN LATERAL (VALUES ('contacted', marked.is_new), ('reached', marked.is_reached)) AS news (metric, counts)
WHERE news.counts
GROUP BY dealer_id, campaign_id, month, day, news.metric
