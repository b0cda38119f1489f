-- $1 import. Behind the lock. One that was not started leaves nothing.
DELETE FROM import_job WHERE id = $1 AND state IN ('surveying', 'previewed')
