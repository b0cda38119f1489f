-- $1 file name, $2 dealers it may bring rows of (null: all), $3 bytes, $4 instant, $5 who, $6 whether it may found
-- dealers, $7 whether it is looked at first, $8 its book; null is the ledger, or in a preview what the headers say. The
-- first file of all founds the dealers that it names.
WITH job AS (
    INSERT INTO import_job (file_name, state, dealers, bytes, created_at, created_by, founds_dealers, book)
    VALUES ($1, CASE WHEN $7 THEN 'surveying' ELSE 'waiting' END, $2::int[], $3, $4, $5,
            $2::int[] IS NULL AND ($6 OR NOT EXISTS (SELECT FROM dealer)),
            CASE WHEN $7 THEN $8::text ELSE coalesce($8::text, 'policies') END)
    RETURNING id
), preview AS (
    INSERT INTO import_preview (import_id) SELECT id FROM job WHERE $7
)
SELECT id FROM job
