-- Texts, newest first. $1 whether only those that are judged, $2 instant and $3 id to end before or null, $4 limit. For
-- those who may see all dealers. Locks nothing.
SELECT text.id, text.message_id, text.body, text.is_cut, text.received_at, text.taken_for, text.reminded_at,
       text.judgement, text.judged_at, text.judged_by
FROM customer_text AS text
WHERE (text.judged_at IS NOT NULL OR NOT $1::boolean)
  AND ($2::timestamptz IS NULL OR (text.received_at, text.id) < ($2::timestamptz, $3::bigint))
ORDER BY text.received_at DESC, text.id DESC
LIMIT $4
