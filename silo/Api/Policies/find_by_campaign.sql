-- Ids of policies of one campaign. $1 dealer ids or null for all, $2 campaign id, $3 phase or null, $4 to $6, $9
-- and $10 do not matter here, $7 id to begin after, $8 limit. Locks nothing.
SELECT state.policy_id
FROM policy_state AS state
WHERE state.campaign_id = $2::bigint
  AND state.policy_id > $7
  AND ($1::int[] IS NULL OR state.dealer_id = ANY ($1::int[]))
  AND ($3::text IS NULL OR state.phase = $3::text)
  AND $4::text IS NULL AND $5::text IS NULL AND $6::bytea IS NULL
  AND $9::text IS NULL AND $10::text IS NULL
ORDER BY state.policy_id
LIMIT $8
