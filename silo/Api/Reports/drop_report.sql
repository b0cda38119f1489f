-- $1 report. Forgets it with its file; a silo that is making it finds that it is gone and stops.
DELETE FROM report_job WHERE id = $1
