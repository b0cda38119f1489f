-- $1 import. What its file holds and nobody reads: on line 0, where no row stands.
SELECT reason_en, reason_zh
FROM import_reject
WHERE import_id = $1 AND line = 0
ORDER BY code
