-- $1 file name, $2 dealers it may bring rows of (null: all), $3 bytes, $4 instant, $5 who.
INSERT INTO import_job (file_name, state, dealers, bytes, created_at, created_by)
VALUES ($1, 'waiting', $2, $3, $4, $5)
RETURNING id
