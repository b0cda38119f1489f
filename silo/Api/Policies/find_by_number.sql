-- Ids of policies of one policy number. $1 dealer ids or null for all, $2 campaign id, $3 phase, $4 plate, $5 policy
-- number, $6 phone hash, each null when it does not matter, $7 id to begin after, $8 limit, $9 begin of
-- the owner's name, $10 rule that suppressed a touch. Locks nothing.
SELECT policy.id
FROM policy
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
WHERE policy.policy_no = $5::text
  AND policy.id > $7
  AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
  AND ($2::bigint IS NULL OR state.campaign_id = $2::bigint)
  AND ($3::text IS NULL OR coalesce(state.phase, 'unenrolled') = $3::text)
  AND ($4::text IS NULL OR policy.plate = $4::text)
  AND ($5::text IS NULL OR policy.policy_no = $5::text)
  AND ($6::bytea IS NULL OR policy.phone_hash = $6::bytea)
  AND ($9::text IS NULL OR policy.owner ~>=~ $9::text AND policy.owner ~<~ ($9::text || U&'\+10FFFF'))
  AND ($10::text IS NULL OR EXISTS (
      SELECT FROM touch
      WHERE touch.policy_id = policy.id AND touch.rule = $10::text
        AND touch.rule IN ('no-consent', 'opted-out', 'wrong-number', 'complaint', 'unread-text', 'phone-cap')))
ORDER BY policy.id
LIMIT $8
