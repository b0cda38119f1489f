-- $1 import.
UPDATE import_job SET state = 'running' WHERE id = $1
