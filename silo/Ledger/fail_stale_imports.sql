-- $1 real time after which an import without a sign of life counts as dead, $2 error in English, $3 in
-- Chinese, $4 imports whose files lie here. The silo where a file lies shows life for it from its upload to its end, so
-- what is stale has no silo any more. What its chunks have committed stands; sending the file again does the rest.
UPDATE import_job
SET state = 'failed', error_en = $2, error_zh = $3, finished_at = coalesce((SELECT now FROM rehearsal_clock), now())
WHERE state IN ('surveying', 'previewed', 'waiting', 'running')
  AND alive_at < clock_timestamp() - $1::interval AND NOT id = ANY ($4)
