-- Imports, newest first. $1 dealer ids of the caller or null for all, $2 id to end before or null, $3 limit, $4 the one
-- id wanted or null for all. An import for all dealers is seen only by callers of all. On line 0 of the rejects stands
-- what was not read. Locks nothing.
SELECT id, file_name, state, bytes, bytes_read, last_line, added, changed, unchanged, rejected, enrolled,
       error_en, error_zh, created_at, finished_at,
       ARRAY(SELECT reason_en FROM import_reject WHERE import_id = import_job.id AND line = 0 ORDER BY code),
       ARRAY(SELECT reason_zh FROM import_reject WHERE import_id = import_job.id AND line = 0 ORDER BY code),
       noted, coalesce(book, 'policies')
FROM import_job
WHERE ($2::bigint IS NULL OR id < $2::bigint)
  AND ($4::bigint IS NULL OR id = $4::bigint)
  AND ($1::int[] IS NULL OR (dealers IS NOT NULL AND dealers <@ $1::int[]))
ORDER BY id DESC
LIMIT $3
