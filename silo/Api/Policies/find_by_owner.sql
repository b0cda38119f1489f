-- Ids of policies whose owner's name begins so; policy_owner finds them. $1 dealer ids or null for all, $2 campaign id,
-- $3 phase, $4 to $6 do not matter here, $7 id to begin after, $8 limit, $9 begin of the name, $10 rule that suppressed
-- a touch or null. Locks nothing.
SELECT policy.id
FROM policy
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
WHERE policy.owner ~>=~ $9::text AND policy.owner ~<~ ($9::text || U&'\+10FFFF')
  AND policy.id > $7
  AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
  AND ($2::bigint IS NULL OR state.campaign_id = $2::bigint)
  AND ($3::text IS NULL OR coalesce(state.phase, 'unenrolled') = $3::text)
  AND $4::text IS NULL AND $5::text IS NULL AND $6::bytea IS NULL
  AND ($10::text IS NULL OR EXISTS (
      SELECT FROM touch
      WHERE touch.policy_id = policy.id AND touch.rule = $10::text
        AND touch.rule IN ('no-consent', 'opted-out', 'wrong-number', 'complaint', 'unread-text', 'phone-cap')))
ORDER BY policy.id
LIMIT $8
