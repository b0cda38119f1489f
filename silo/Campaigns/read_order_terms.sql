-- $1 cursor, $2 limit, $3 campaign or null, $4 dealer or null, $5 phases. Terms that an order concerns, in key order.
SELECT policy_id
FROM policy_state
WHERE policy_id > $1
  AND ($3::bigint IS NULL OR campaign_id = $3)
  AND ($4::int IS NULL OR dealer_id = $4)
  AND phase = ANY ($5)
ORDER BY policy_id
LIMIT $2
