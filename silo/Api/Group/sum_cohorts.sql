-- How the decided terms of dealers ended, by what they were to their cars. $1 dealer ids, $2 first month of expiry,
-- $3 last month. Reads the index term_end_month of each dealer; locks nothing.
SELECT asked.dealer_id, term_end.cohort, count(*) FILTER (WHERE term_end.phase = 'won'),
       count(*) FILTER (WHERE term_end.phase = 'lost')
FROM unnest($1::int[]) AS asked (dealer_id)
JOIN term_end ON term_end.dealer_id = asked.dealer_id
WHERE term_end.month BETWEEN $2 AND $3 AND term_end.phase IN ('won', 'lost')
GROUP BY asked.dealer_id, term_end.cohort
