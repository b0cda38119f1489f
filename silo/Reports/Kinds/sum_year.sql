-- How far a year has come up to a month, by dealer, beside its targets. $1 dealer ids or null for all, $2 first day of
-- the year, $3 last day of the month, $4 to $7 targets of the year: dealer ids, months, renewals, premium. A dealer
-- without any has won something, but wants nothing. One moment; locks nothing.
WITH won AS (
    SELECT dealer_id, coalesce(sum(amount) FILTER (WHERE metric = 'won'), 0) AS renewals,
           coalesce(sum(amount) FILTER (WHERE metric = 'premium-won'), 0) AS premium
    FROM dealer_total
    WHERE channel = '' AND month BETWEEN $2 AND $3 AND ($1::int[] IS NULL OR dealer_id = ANY ($1::int[]))
    GROUP BY dealer_id
), target AS (
    SELECT dealer_id, sum(renewals) AS renewals, sum(premium) AS premium,
           sum(renewals) FILTER (WHERE month <= $3) AS to_date
    FROM unnest($4::int[], $5::date[], $6::int[], $7::numeric[]) AS wanted (dealer_id, month, renewals, premium)
    GROUP BY dealer_id
)
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', to_char($2::date, 'YYYY'), coalesce(won.renewals, 0),
       target.to_date, round(coalesce(won.renewals, 0) / nullif(target.to_date, 0), 4),
       target.to_date - coalesce(won.renewals, 0), target.renewals,
       round(coalesce(won.renewals, 0) / nullif(target.renewals, 0), 4),
       target.renewals - coalesce(won.renewals, 0), coalesce(won.premium, 0), target.premium,
       target.premium - coalesce(won.premium, 0)
FROM won
FULL JOIN target USING (dealer_id)
JOIN dealer ON dealer.id = dealer_id
ORDER BY dealer.code
