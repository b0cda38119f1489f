-- $1 campaign, $2 dealers or null. Won and lost terms by month of expiry and group.
SELECT month, held_out, count(*), count(*) FILTER (WHERE phase = 'won')
FROM term_end
WHERE campaign_id = $1 AND ($2::int[] IS NULL OR dealer_id = ANY ($2)) AND phase IN ('won', 'lost')
GROUP BY month, held_out
ORDER BY month
