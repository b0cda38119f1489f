-- Ids of policies a touch of which a rule suppressed; touch_hindered holds them, for rules that somebody must work on.
-- $1 dealer ids or null for all, $2 campaign id, $3 phase, $4 to $6 and $9 do not matter here, $7 id to begin after,
-- $8 limit, $10 rule. Locks nothing.
SELECT DISTINCT state.policy_id
FROM touch
JOIN policy_state AS state USING (policy_id)
WHERE touch.rule = $10::text
  AND touch.rule IN ('no-consent', 'opted-out', 'wrong-number', 'complaint', 'unread-text', 'phone-cap')
  AND touch.policy_id > $7
  AND ($1::int[] IS NULL OR state.dealer_id = ANY ($1::int[]))
  AND ($2::bigint IS NULL OR state.campaign_id = $2::bigint)
  AND ($3::text IS NULL OR state.phase = $3::text)
  AND $4::text IS NULL AND $5::text IS NULL AND $6::bytea IS NULL AND $9::text IS NULL
ORDER BY state.policy_id
LIMIT $8
