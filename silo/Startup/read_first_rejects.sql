-- $1 import. The first rejected rows, each with its first fault: enough to see what is wrong. Notes reject nothing.
SELECT DISTINCT ON (line) line, field, reason_en, reason_zh
FROM import_reject
WHERE import_id = $1 AND NOT noted
ORDER BY line, field
LIMIT 5
