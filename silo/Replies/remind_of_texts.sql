-- $1 texts, $2 business instant. Each is marked once; one that is just being judged is left to that.
WITH waiting AS MATERIALIZED (
    SELECT id
    FROM customer_text
    WHERE id = ANY ($1) AND judged_at IS NULL AND reminded_at IS NULL
    FOR UPDATE SKIP LOCKED
)
UPDATE customer_text SET reminded_at = $2 FROM waiting WHERE customer_text.id = waiting.id
