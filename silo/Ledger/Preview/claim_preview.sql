-- The ledger that has waited longest to be looked at ($1: ids whose files lie here).
SELECT id, file_name, dealers, bytes, last_line, created_by, founds_dealers, answers, book, round
FROM import_job JOIN import_preview ON import_id = id
WHERE id = ANY ($1) AND state = 'surveying'
ORDER BY touched_at
LIMIT 1
