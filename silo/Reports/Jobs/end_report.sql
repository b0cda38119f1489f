-- $1 report, $2 epoch, $3 end (done, failed), $4 rows written, $5 file name or null, $6 bytes or null, $7 error in
-- English or null, $8 in Chinese or null. No row when it is another silo's by now, or gone. Together with the file's
-- parts.
UPDATE report_job
SET state = $3, rows_done = $4, rows_of = $4, file_name = $5, bytes = $6::bigint, error_en = $7, error_zh = $8,
    finished_at = clock_timestamp()
WHERE id = $1 AND lease_epoch = $2 AND state = 'running'
