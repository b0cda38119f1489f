-- Dealers by code. $1 dealer ids of the caller or null for all, $2 code to begin after or null, $3 limit, $4 the one
-- code wanted or null for all. Locks nothing.
SELECT dealer.code, dealer.phase, dealer.state,
       (SELECT count(*) FROM call_task WHERE call_task.dealer_id = dealer.id AND lease_until = '-infinity')
       + (SELECT count(*) FROM call_task WHERE call_task.dealer_id = dealer.id AND lease_until > '-infinity'), dealer.id
FROM dealer
WHERE ($1::int[] IS NULL OR dealer.id = ANY ($1::int[]))
  AND ($2::text IS NULL OR dealer.code > $2::text)
  AND ($4::text IS NULL OR dealer.code = $4::text)
ORDER BY dealer.code
LIMIT $3
