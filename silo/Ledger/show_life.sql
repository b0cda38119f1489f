-- $1 imports whose files lie here. Says on the real clock that their silo works, also for those that wait behind a long
-- one. Never waits: a row that is held is written by a chunk, which says so itself.
UPDATE import_job SET alive_at = clock_timestamp()
WHERE id IN (SELECT id FROM import_job
             WHERE id = ANY ($1) AND state IN ('surveying', 'previewed', 'waiting', 'running')
             ORDER BY id
             FOR UPDATE SKIP LOCKED)
