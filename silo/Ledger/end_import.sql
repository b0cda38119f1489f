-- $1 import, $2 end (done, refused, failed), $3 error in English or null, $4 error in Chinese or null, $5 instant.
UPDATE import_job
SET state = $2, error_en = $3, error_zh = $4, finished_at = $5,
    bytes_read = CASE WHEN $2 = 'done' THEN bytes ELSE bytes_read END
WHERE id = $1
