-- The terms that texts concern, the newest first. $1 text ids, $2 dealer ids or null for all, $3 terms a text at most.
-- Locks nothing.
SELECT asked.text_id, newest.policy_id
FROM unnest($1::bigint[]) AS asked (text_id)
CROSS JOIN LATERAL (
    SELECT policy_id
    FROM text_policy
    WHERE text_policy.text_id = asked.text_id AND ($2::int[] IS NULL OR text_policy.dealer_id = ANY ($2::int[]))
    ORDER BY policy_id DESC
    LIMIT $3) AS newest
ORDER BY asked.text_id, newest.policy_id DESC
