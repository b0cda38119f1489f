-- $1 year, $2 source, $3 instant, $4 who. Replaces an earlier notice; its days go with it, and the revision moves on.
-- Runs under the calendar's lock.
WITH gone AS (DELETE FROM calendar_day WHERE year = $1)
INSERT INTO calendar_year (year, source, added_at, added_by) VALUES ($1, $2, $3, $4)
ON CONFLICT (year) DO UPDATE
SET source = excluded.source, added_at = excluded.added_at, added_by = excluded.added_by, revision = DEFAULT
