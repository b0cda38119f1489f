-- A dealer's ended terms, latest month of expiry first, in it the latest end. $1 dealer id, $2 first month, $3 last
-- month, $4 how they ended, $5 reasons or null for any, $6 whether these are left out instead, $7 names of insurers or
-- null for any and {} for none known, $8 cohort or null, $9 tier or null, '' for none, $10 days left at least or null,
-- $11 to $13 month, day and id to go on after, or null, $14 limit. A renewal that names no insurer stayed with the one
-- before. Walks the index term_end_month of one dealer backward; locks nothing.
SELECT ended.policy_id, policy.plate, policy.owner, ended.line, policy.expiry_date, ended.ended_on, ended.phase,
       ended.reason, ended.destination, ended.agent, coalesce(ended.premium, policy.premium), ended.cohort, ended.tier,
       ended.month
FROM term_end AS ended
JOIN policy ON policy.id = ended.policy_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN ended.phase = 'won' THEN coalesce(ended.destination, ended.insurer)
                ELSE ended.destination END AS insurer
) AS went
WHERE ended.dealer_id = $1 AND ended.month BETWEEN $2 AND $3 AND ended.phase = $4
  AND ($5::text[] IS NULL OR (coalesce(ended.reason, 'unnamed') = ANY ($5::text[])) <> $6)
  AND ($7::text[] IS NULL OR went.insurer = ANY ($7::text[]) OR ($7::text[] = '{}' AND went.insurer IS NULL))
  AND ($8::text IS NULL OR ended.cohort = $8::text)
  AND ($9::text IS NULL OR coalesce(ended.tier, '') = $9::text)
  AND ($10::int IS NULL OR ended.days_left >= $10::int)
  AND ($11::date IS NULL
       OR (ended.month, ended.ended_on, ended.policy_id) < ($11::date, $12::date, $13::bigint))
ORDER BY ended.month DESC, ended.ended_on DESC, ended.policy_id DESC
LIMIT $14
