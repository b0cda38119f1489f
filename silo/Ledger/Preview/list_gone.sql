-- $1 ids whose files lie here. Those whose file nobody will read any more. Locks nothing.
SELECT file.id
FROM unnest($1::bigint[]) AS file (id)
WHERE NOT EXISTS (SELECT FROM import_job
                  WHERE import_job.id = file.id AND state IN ('surveying', 'previewed', 'waiting', 'running'))
