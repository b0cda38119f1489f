-- Texts that nobody has judged, the one that has waited longest first. $1 dealer ids or null for all, $2 instant and $3
-- id to begin after or null, $4 limit. A text of nobody's phone is for those who may see all. Locks nothing.
SELECT text.id, text.message_id, text.body, text.is_cut, text.received_at, text.taken_for, text.reminded_at,
       text.judgement, text.judged_at, text.judged_by
FROM customer_text AS text
WHERE text.judged_at IS NULL
  AND ($2::timestamptz IS NULL OR (text.received_at, text.id) > ($2::timestamptz, $3::bigint))
  AND ($1::int[] IS NULL OR EXISTS (SELECT FROM text_policy
                                    WHERE text_policy.text_id = text.id AND text_policy.dealer_id = ANY ($1::int[])))
ORDER BY text.received_at, text.id
LIMIT $4
