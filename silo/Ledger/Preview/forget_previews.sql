-- $1 ids whose files lie here, $2 how long a preview is kept, real time. Those that nobody started.
DELETE FROM import_job
USING import_preview
WHERE import_id = id AND id = ANY ($1) AND state IN ('surveying', 'previewed')
  AND touched_at < clock_timestamp() - $2::interval
