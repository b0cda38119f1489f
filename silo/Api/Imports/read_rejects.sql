-- Rejects and notes of an import after a line, whole lines at a time. $1 import id, $2 line to begin after, $3 how many
-- at least, unless there are no more. Locks nothing.
SELECT line, field, value, code, reason_en, reason_zh, noted
FROM import_reject
WHERE import_id = $1 AND line > $2
ORDER BY line
FETCH FIRST ($3) ROWS WITH TIES
