-- The newest texts that concern each of some policies and that nobody has judged, newest first. $1 policy ids, $2 texts
-- a policy at most. Locks nothing.
SELECT asked.policy_id, newest.id
FROM unnest($1::bigint[]) AS asked (policy_id)
CROSS JOIN LATERAL (
    SELECT text.id, text.received_at
    FROM text_policy
    JOIN customer_text AS text ON text.id = text_policy.text_id
    WHERE text_policy.policy_id = asked.policy_id AND text.judged_at IS NULL
    ORDER BY text.received_at DESC, text.id DESC
    LIMIT $2) AS newest
ORDER BY asked.policy_id, newest.received_at DESC, newest.id DESC
