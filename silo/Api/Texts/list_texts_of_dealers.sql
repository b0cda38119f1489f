-- Texts that concern terms of some dealers, newest first, as the view text_policy has it. $1 dealer ids, $2 whether
-- only those that are judged, $3 instant and $4 id to end before or null, $5 limit. The texts of each of the dealers'
-- phones are looked up by themselves: so it reads as much as the dealers have customers, however many texts there are.
-- Locks nothing.
SELECT text.id, text.message_id, text.body, text.is_cut, text.received_at, text.taken_for, text.reminded_at,
       text.judgement, text.judged_at, text.judged_by
FROM (
    SELECT own.*
    FROM policy
    CROSS JOIN LATERAL (
        SELECT * FROM customer_text WHERE customer_text.phone_hash = policy.phone_hash OFFSET 0
    ) AS own
    WHERE policy.dealer_id = ANY ($1::int[])
    UNION
    SELECT earlier.*
    FROM policy
    JOIN former_phone AS former ON former.policy_id = policy.id
    CROSS JOIN LATERAL (
        SELECT * FROM customer_text
        WHERE customer_text.phone_hash = former.phone_hash AND customer_text.received_at <= former.until OFFSET 0
    ) AS earlier
    WHERE policy.dealer_id = ANY ($1::int[])
) AS text
WHERE (text.judged_at IS NOT NULL OR NOT $2::boolean)
  AND ($3::timestamptz IS NULL OR (text.received_at, text.id) < ($3::timestamptz, $4::bigint))
ORDER BY text.received_at DESC, text.id DESC
LIMIT $5
