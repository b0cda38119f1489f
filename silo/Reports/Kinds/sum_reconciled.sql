-- What the ends of terms add up to, beside the totals that every page shows, by dealer and month of expiry; a
-- difference is a fault of the engine's own. Deltas that no fold has taken yet count with the totals. $1 dealer ids
-- or null for all, $2 first day, $3 last day; whole months. One moment; locks nothing.
WITH ends AS (
    SELECT dealer_id, month, count(*) AS won, coalesce(sum(premium), 0) AS premium,
           count(*) FILTER (WHERE premium IS NULL) AS unpriced
    FROM term_end
    WHERE phase = 'won' AND month BETWEEN $2 AND $3 AND ($1::int[] IS NULL OR dealer_id = ANY ($1::int[]))
    GROUP BY dealer_id, month
), totals AS (
    SELECT dealer_id, month, coalesce(sum(amount) FILTER (WHERE metric = 'won'), 0) AS won,
           coalesce(sum(amount) FILTER (WHERE metric = 'premium-won'), 0) AS premium
    FROM (
        SELECT dealer_id, month, metric, amount FROM dealer_total
        UNION ALL
        SELECT dealer_id, month, metric, amount FROM metric_delta
    ) AS amounts
    WHERE metric IN ('won', 'premium-won') AND month BETWEEN $2 AND $3
      AND ($1::int[] IS NULL OR dealer_id = ANY ($1::int[]))
    GROUP BY dealer_id, month
)
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', to_char(month, 'YYYY-MM'), coalesce(ends.won, 0),
       coalesce(totals.won, 0), coalesce(ends.premium, 0), coalesce(totals.premium, 0),
       coalesce(totals.premium, 0) - coalesce(ends.premium, 0), coalesce(ends.unpriced, 0)
FROM ends
FULL JOIN totals USING (dealer_id, month)
JOIN dealer ON dealer.id = dealer_id
ORDER BY dealer.code, month
