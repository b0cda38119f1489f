-- $1 policy ids, $2 judgements, $3 instants. What a customer wrote is judged by the call that reached him: the texts of
-- the phone that the task was handed out with, or that the policy has, by the agent who held it. Runs before the task
-- is closed; rows are locked in key order.
WITH called AS MATERIALIZED (
    SELECT coalesce(call_task.phone_hash, policy.phone_hash) AS phone_hash, ended.judgement, ended.at, call_task.agent
    FROM unnest($1::bigint[], $2::text[], $3::timestamptz[]) AS ended (policy_id, judgement, at)
    JOIN policy ON policy.id = ended.policy_id
    LEFT JOIN call_task ON call_task.policy_id = ended.policy_id
), unread AS MATERIALIZED (
    SELECT text.id, called.judgement, called.at, called.agent
    FROM called JOIN customer_text AS text ON text.phone_hash = called.phone_hash
    WHERE text.judged_at IS NULL
    ORDER BY text.id
    FOR UPDATE OF text
)
UPDATE customer_text
SET judgement = unread.judgement, judged_at = unread.at, judged_by = unread.agent
FROM unread
WHERE customer_text.id = unread.id
