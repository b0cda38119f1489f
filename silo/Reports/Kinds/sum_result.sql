-- What came of the terms of some months of expiry, by dealer and month, beside the targets. $1 dealer ids or null for
-- all, $2 first day, $3 last day; whole months; $4 to $7 targets: dealer ids, months, renewals, premium. The totals
-- that every page shows. One moment; locks nothing.
WITH total AS (
    SELECT dealer_id, month, coalesce(sum(amount) FILTER (WHERE metric = 'terms'), 0) AS terms,
           coalesce(sum(amount) FILTER (WHERE metric = 'won'), 0) AS won,
           coalesce(sum(amount) FILTER (WHERE metric = 'lost'), 0) AS lost,
           coalesce(sum(amount) FILTER (WHERE metric = 'withdrawn'), 0) AS withdrawn,
           coalesce(sum(amount) FILTER (WHERE metric = 'premium-won'), 0) AS premium
    FROM dealer_total
    WHERE channel = '' AND month BETWEEN $2 AND $3 AND ($1::int[] IS NULL OR dealer_id = ANY ($1::int[]))
    GROUP BY dealer_id, month
), target AS (
    SELECT *
    FROM unnest($4::int[], $5::date[], $6::int[], $7::numeric[]) AS wanted (dealer_id, month, renewals, premium)
)
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', to_char(month, 'YYYY-MM'), coalesce(terms, 0),
       coalesce(won, 0), coalesce(lost, 0), coalesce(withdrawn, 0),
       greatest(0, coalesce(terms - won - lost - withdrawn, 0)), round(won / nullif(won + lost, 0), 4),
       target.renewals, round(coalesce(won, 0) / nullif(target.renewals, 0), 4), target.renewals - coalesce(won, 0),
       coalesce(total.premium, 0), target.premium, round(coalesce(total.premium, 0) / nullif(target.premium, 0), 4)
FROM total
FULL JOIN target USING (dealer_id, month)
JOIN dealer ON dealer.id = dealer_id
ORDER BY dealer.code, month
