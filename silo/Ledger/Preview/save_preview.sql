-- $1 import, $2 round, $3 preview, $4 answers it rests on, $5 fingerprint of the headers or null, $6 whether it can be
-- started, $7 the book as which it was looked at. Behind the lock; what was said meanwhile begins another round, and
-- this one is void.
WITH seen AS (
    UPDATE import_preview SET preview = $3::json, answers = $4::json, fingerprint = $5::text, is_ready = $6
    WHERE import_id = $1 AND round = $2
    RETURNING import_id
)
UPDATE import_job SET state = 'previewed', book = $7 FROM seen WHERE id = import_id AND state = 'surveying'
