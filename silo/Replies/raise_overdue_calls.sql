-- $1 rule that gives the priority. Raises the open calls of persons whose texts are overdue, also one that was opened
-- since. A task that an agent or a turn holds just now is skipped: it is being taken, raised or closed.
WITH overdue AS MATERIALIZED (
    SELECT call_task.policy_id
    FROM customer_text AS text
    JOIN policy ON policy.phone_hash = text.phone_hash
    JOIN call_task ON call_task.policy_id = policy.id
    WHERE text.judged_at IS NULL AND text.reminded_at IS NOT NULL AND call_task.priority = 0
    FOR UPDATE OF call_task SKIP LOCKED
)
UPDATE call_task SET priority = 1, raised_by = $1 FROM overdue WHERE call_task.policy_id = overdue.policy_id
