-- The real instant, the revision of the calendar, and the campaigns and dealers that are held: one row a hold, or one
-- row without any.
SELECT statement_timestamp(), coalesce((SELECT max(revision) FROM calendar_year), 0), hold.scope, hold.key
FROM (SELECT 1) AS always
LEFT JOIN hold ON hold.scope IN ('campaign', 'dealer')
