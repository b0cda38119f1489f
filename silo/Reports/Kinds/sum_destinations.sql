-- Where lost terms of some months of expiry went, by insurer, the most frequent first; empty where nobody knows. $1
-- dealer ids or null for all, $2 first day, $3 last day; whole months. Reads term_end by dealer and month; locks
-- nothing.
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', ended.destination, count(*),
       round(count(*) / sum(count(*)) OVER (PARTITION BY dealer.id), 4)
FROM term_end AS ended
JOIN dealer ON dealer.id = ended.dealer_id
WHERE ended.phase = 'lost' AND ended.month BETWEEN $2 AND $3
  AND ($1::int[] IS NULL OR ended.dealer_id = ANY ($1::int[]))
GROUP BY dealer.id, ended.destination
ORDER BY dealer.code, count(*) DESC, ended.destination
