-- $1 report, $2 number of the part. Locks nothing.
SELECT bytes FROM report_part WHERE report_id = $1 AND no = $2
