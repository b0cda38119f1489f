-- Texts by id. $1 ids, $2 dealer ids or null for all. Locks nothing.
SELECT text.id, text.message_id, text.body, text.is_cut, text.received_at, text.taken_for, text.reminded_at,
       text.judgement, text.judged_at, text.judged_by
FROM customer_text AS text
WHERE text.id = ANY ($1::bigint[])
  AND ($2::int[] IS NULL OR EXISTS (SELECT FROM text_policy
                                    WHERE text_policy.text_id = text.id AND text_policy.dealer_id = ANY ($2::int[])))
