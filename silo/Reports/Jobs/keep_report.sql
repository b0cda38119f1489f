-- $1 report, $2 epoch, $3 rows written, $4 rows of the sheets begun or null, $5 lease. Holds it on; no row when it is
-- another silo's by now, or gone.
UPDATE report_job
SET rows_done = $3, rows_of = $4, lease_until = clock_timestamp() + $5::interval
WHERE id = $1 AND lease_epoch = $2 AND state = 'running'
