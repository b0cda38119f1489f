-- $1 dealer ids, $2 kinds, $3 days, $4 first days, $5 last days, $6 formats, $7 languages, $8 who asks, $9 how long
-- they are kept. Puts what is due into the row of reports to be made: each once for its dealer, kind and day,
-- whichever silo comes first. One before it that nobody has begun is dropped: the newer one says more. A weekly report
-- waits for the review of what lags. Locks the rows of report_made in their order.
WITH due AS (
    SELECT *
    FROM unnest($1::int[], $2::text[], $3::date[], $4::date[], $5::date[], $6::text[], $7::text[])
        AS one (dealer_id, kind, day, first_day, last_day, format, language)
    WHERE kind <> 'weekly'
       OR EXISTS (SELECT FROM dealer_review AS review WHERE review.dealer_id = one.dealer_id AND review.week >= one.day)
), taken AS (
    INSERT INTO report_made AS made (dealer_id, kind, day)
    SELECT dealer_id, kind, day FROM due ORDER BY dealer_id, kind
    ON CONFLICT (dealer_id, kind) DO UPDATE SET day = excluded.day WHERE made.day < excluded.day
    RETURNING dealer_id, kind, day
), dropped AS (
    DELETE FROM report_job
    USING taken
    WHERE report_job.dealer_id = taken.dealer_id AND report_job.kind = taken.kind AND report_job.key_id = 0
      AND report_job.state = 'waiting'
)
INSERT INTO report_job (kind, format, language, dealers, dealer_id, first_day, last_day, key_id, created_by, expires_at)
SELECT kind, format, language, ARRAY[dealer_id], dealer_id, first_day, last_day, 0, $8, now() + $9::interval
FROM taken
JOIN due USING (dealer_id, kind, day)
ORDER BY dealer_id, kind
