-- $1 import.
UPDATE import_job SET state = 'running', alive_at = clock_timestamp() WHERE id = $1
