-- The oldest import that waits, or one that this silo left running ($1: ids whose files lie here). Locked
-- rows belong to another silo.
SELECT id, file_name, dealers, bytes, last_line, created_by, founds_dealers, answers, book
FROM import_job LEFT JOIN import_preview ON import_id = id
WHERE id = ANY ($1) AND state IN ('waiting', 'running')
ORDER BY id
LIMIT 1
