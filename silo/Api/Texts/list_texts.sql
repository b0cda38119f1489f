-- Texts, newest first. $1 dealer ids or null for all, $2 whether only those that are judged, $3 instant and $4 id to
-- end before or null, $5 limit. Locks nothing.
SELECT text.id, text.message_id, text.body, text.is_cut, text.received_at, text.taken_for, text.reminded_at,
       text.judgement, text.judged_at, text.judged_by
FROM customer_text AS text
WHERE (text.judged_at IS NOT NULL OR NOT $2::boolean)
  AND ($3::timestamptz IS NULL OR (text.received_at, text.id) < ($3::timestamptz, $4::bigint))
  AND ($1::int[] IS NULL OR EXISTS (SELECT FROM text_policy
                                    WHERE text_policy.text_id = text.id AND text_policy.dealer_id = ANY ($1::int[])))
ORDER BY text.received_at DESC, text.id DESC
LIMIT $5
