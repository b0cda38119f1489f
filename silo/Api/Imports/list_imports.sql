-- Imports, newest first. $1 dealer ids of the caller or null for all, $2 id to end before or null, $3 limit, $4 the one
-- id wanted or null for all. An import for all dealers is seen only by callers of all. Locks nothing.
SELECT id, file_name, state, bytes, bytes_read, last_line, added, changed, unchanged, rejected, enrolled,
       error_en, error_zh, created_at, finished_at
FROM import_job
WHERE ($2::bigint IS NULL OR id < $2::bigint)
  AND ($4::bigint IS NULL OR id = $4::bigint)
  AND ($1::int[] IS NULL OR (dealers IS NOT NULL AND dealers <@ $1::int[]))
ORDER BY id DESC
LIMIT $3
