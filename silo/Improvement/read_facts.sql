-- What the review of one dealer looks at. $1 dealer, $2 today, $3 first day of the running month, $4 first day of the
-- year, $5 days that count as late, $6 days left from which an end is before the insurers' telesales may call, $7 the
-- instant one working day ago. Terms end within about a year of their month of expiry, so that the index of one dealer
-- bounds what is read; one statement, so one moment. Locks nothing.
SELECT total.*, ended.*,
       (SELECT count(*)
        FROM call_task
        JOIN campaign ON campaign.id = call_task.campaign_id AND campaign.phase = 'running'
        WHERE call_task.dealer_id = $1 AND (call_task.priority > 0 OR call_task.opened_at < $7)),
       (SELECT count(*)
        FROM customer_text AS text
        CROSS JOIN LATERAL (
            SELECT FROM text_policy WHERE text_policy.text_id = text.id AND text_policy.dealer_id = $1 LIMIT 1
        ) AS concerned
        WHERE text.judged_at IS NULL AND text.reminded_at IS NOT NULL)
FROM (
    SELECT coalesce(sum(amount) FILTER (WHERE metric = 'reached'), 0)::bigint,
           coalesce(sum(amount) FILTER (WHERE metric = 'terms'), 0)::bigint
    FROM dealer_total
    WHERE dealer_id = $1 AND month = $3 AND channel = ''
) AS total
CROSS JOIN (
    SELECT count(*) FILTER (WHERE ended_on >= $2::date - $5::int AND phase = 'won'),
           count(*) FILTER (WHERE ended_on >= $2::date - $5::int AND phase <> 'withdrawn'),
           count(*) FILTER (WHERE ended_on < $2::date - $5::int AND ended_on >= $2::date - $5::int - 365
                                  AND phase = 'won'),
           count(*) FILTER (WHERE ended_on < $2::date - $5::int AND ended_on >= $2::date - $5::int - 365
                                  AND phase <> 'withdrawn'),
           count(*) FILTER (WHERE month BETWEEN $4 AND $3 AND tier = 'A' AND phase = 'won'),
           count(*) FILTER (WHERE month BETWEEN $4 AND $3 AND tier = 'A' AND phase <> 'withdrawn'),
           count(*) FILTER (WHERE ended_on >= $2::date - $5::int AND phase = 'won' AND days_left >= $6),
           count(*) FILTER (WHERE ended_on >= $2::date - $5::int AND phase = 'won'),
           count(*) FILTER (WHERE ended_on < $2::date - $5::int AND ended_on >= $2::date - 2 * $5::int
                                  AND phase = 'won' AND days_left >= $6),
           count(*) FILTER (WHERE ended_on < $2::date - $5::int AND ended_on >= $2::date - 2 * $5::int
                                  AND phase = 'won')
    FROM term_end
    WHERE dealer_id = $1 AND month >= $3::date - interval '14 months' AND ended_on < $2
) AS ended
