-- $1 import.
SELECT CASE WHEN bytes = 0 THEN 1 ELSE bytes_read::float8 / bytes END,
       added, changed, unchanged, rejected, enrolled, error_en, error_zh,
       state IN ('done', 'refused', 'failed')
FROM import_job WHERE id = $1
