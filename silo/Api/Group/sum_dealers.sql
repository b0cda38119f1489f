-- Every dealer with what came of the terms of a month of expiry and of the month before, one row each. $1 dealer ids of
-- the caller or null for all, $2 the month, $3 the month before. Reads each dealer's totals by the beginning of their
-- key; locks nothing.
SELECT dealer.id, dealer.code, dealer.state::text, dealer.phase, total.*
FROM dealer
CROSS JOIN LATERAL (
    SELECT
        coalesce(sum(amount) FILTER (WHERE month = $2 AND metric = 'terms'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $2 AND metric = 'won'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $2 AND metric = 'lost'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $2 AND metric = 'withdrawn'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $2 AND metric = 'premium-won'), 0),
        coalesce(sum(amount) FILTER (WHERE month = $2 AND metric = 'contacted'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $2 AND metric = 'reached'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $3 AND metric = 'terms'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $3 AND metric = 'won'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $3 AND metric = 'lost'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $3 AND metric = 'withdrawn'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $3 AND metric = 'premium-won'), 0),
        coalesce(sum(amount) FILTER (WHERE month = $3 AND metric = 'contacted'), 0)::bigint,
        coalesce(sum(amount) FILTER (WHERE month = $3 AND metric = 'reached'), 0)::bigint
    FROM dealer_total
    WHERE dealer_total.dealer_id = dealer.id AND month IN ($2::date, $3::date) AND channel = ''
) AS total
WHERE $1::int[] IS NULL OR dealer.id = ANY ($1::int[])
ORDER BY dealer.code
