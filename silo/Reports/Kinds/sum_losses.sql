-- Lost terms of some months of expiry by reason, the most frequent first, beside as many months before. $1 dealer ids
-- or null for all, $2 first day, $3 last day; whole months. A reason stands three times: for its group, itself, and
-- what is done about it. Reads term_end by dealer and month; locks nothing.
WITH span AS (
    SELECT ($2::date - make_interval(months => (extract(year FROM age($3::date + 1, $2)) * 12
                                                + extract(month FROM age($3::date + 1, $2)))::int))::date AS before
), lost AS (
    SELECT dealer_id, coalesce(reason, 'unnamed') AS reason, count(*) FILTER (WHERE month >= $2) AS terms,
           count(*) FILTER (WHERE month < $2) AS before
    FROM span
    JOIN term_end ON month BETWEEN span.before AND $3
    WHERE phase = 'lost' AND ($1::int[] IS NULL OR dealer_id = ANY ($1::int[]))
    GROUP BY dealer_id, coalesce(reason, 'unnamed')
)
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', reason, reason, terms,
       round(terms / nullif(sum(terms) OVER (PARTITION BY dealer_id), 0), 4), before, reason
FROM lost
JOIN dealer ON dealer.id = dealer_id
ORDER BY dealer.code, terms DESC, before DESC, reason
