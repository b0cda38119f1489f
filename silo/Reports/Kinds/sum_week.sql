-- What became of a week and of the one before, by dealer, beside the month of expiry in which the week ends. $1 dealer
-- ids or null for all, $2 Monday, $3 Sunday, $4 to $7 targets of the month: dealer ids, months, renewals, premium. A
-- term ends by its expiry day, so that later months of expiry hold all of a week's ends. One moment; locks nothing.
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', week.won, week.lost, week.premium,
       round(week.won::numeric / nullif(week.won + week.lost, 0), 4), week.won_before, week.won - week.won_before,
       round(week.won_before::numeric / nullif(week.won_before + week.lost_before, 0), 4),
       to_char($3::date, 'YYYY-MM'), month.won, target.renewals,
       round(month.won::numeric / nullif(target.renewals, 0), 4), item.lagging
FROM dealer
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE phase = 'won' AND ended_on >= $2) AS won,
           count(*) FILTER (WHERE phase = 'lost' AND ended_on >= $2) AS lost,
           coalesce(sum(premium) FILTER (WHERE phase = 'won' AND ended_on >= $2), 0) AS premium,
           count(*) FILTER (WHERE phase = 'won' AND ended_on < $2) AS won_before,
           count(*) FILTER (WHERE phase = 'lost' AND ended_on < $2) AS lost_before
    FROM term_end
    WHERE dealer_id = dealer.id AND month >= date_trunc('month', $2::date - 31) AND ended_on BETWEEN $2::date - 7 AND $3
) AS week
CROSS JOIN LATERAL (
    SELECT coalesce(sum(amount), 0)::bigint AS won
    FROM dealer_total
    WHERE dealer_id = dealer.id AND month = date_trunc('month', $3::date)::date AND channel = '' AND metric = 'won'
) AS month
CROSS JOIN LATERAL (
    SELECT count(*) AS lagging
    FROM action_item
    WHERE dealer_id = dealer.id AND found_on <= $3::date + 1 AND (closed_on IS NULL OR closed_on > $3)
) AS item
LEFT JOIN unnest($4::int[], $5::date[], $6::int[], $7::numeric[]) AS target (dealer_id, month, renewals, premium)
    ON target.dealer_id = dealer.id
WHERE $1::int[] IS NULL OR dealer.id = ANY ($1::int[])
ORDER BY dealer.code
