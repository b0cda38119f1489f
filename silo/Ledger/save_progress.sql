-- $1 import, $2 last line, $3 bytes read, $4 added, $5 changed, $6 unchanged, $7 rejected rows, $8 enrolled, $9 rows
-- taken with a note. In the chunk's own transaction, so that a silo that dies never counts a row twice.
UPDATE import_job
SET last_line = $2, bytes_read = $3, added = added + $4, changed = changed + $5, unchanged = unchanged + $6,
    rejected = rejected + $7, enrolled = enrolled + $8, noted = noted + $9, alive_at = clock_timestamp()
WHERE id = $1
