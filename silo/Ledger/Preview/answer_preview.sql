-- $1 import, $2 answers. Behind the lock. Looks again.
WITH asked AS (
    UPDATE import_job SET state = 'surveying' WHERE id = $1 AND state IN ('surveying', 'previewed') RETURNING id
)
UPDATE import_preview
SET answers = $2::json, round = round + 1, preview = NULL, is_ready = false, touched_at = clock_timestamp()
FROM asked
WHERE import_id = asked.id
