-- $1 import. Enough rejects to see what is wrong; the API has them all.
SELECT line, field, reason_en, reason_zh FROM import_reject WHERE import_id = $1 ORDER BY line LIMIT 5
