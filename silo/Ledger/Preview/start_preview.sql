-- $1 import. Behind the lock. A ledger that can be imported now waits for it.
UPDATE import_job
SET state = 'waiting',
    founds_dealers = founds_dealers OR (dealers IS NULL AND coalesce((answers ->> 'foundsDealers')::boolean, false))
FROM import_preview
WHERE id = $1 AND import_id = id AND state = 'previewed' AND is_ready
RETURNING dealers, fingerprint, answers
