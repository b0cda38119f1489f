-- Ids of policies in order. $1 dealer ids or null for all, $2 campaign id, $3 phase or null, $4 to $6, $9 and $10
-- do not matter here, $7 id to begin after, $8 limit. Locks nothing.
SELECT policy.id
FROM policy
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
WHERE policy.id > $7
  AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
  AND ($3::text IS NULL OR coalesce(state.phase, 'unenrolled') = $3::text)
  AND $2::bigint IS NULL AND $4::text IS NULL AND $5::text IS NULL AND $6::bytea IS NULL
  AND $9::text IS NULL AND $10::text IS NULL
ORDER BY policy.id
LIMIT $8
