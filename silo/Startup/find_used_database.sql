-- $1 pattern of names. The newest database of a rehearsal that somebody is connected to.
SELECT datname
FROM pg_database
WHERE datname LIKE $1
  AND EXISTS (SELECT FROM pg_stat_activity AS session WHERE session.datid = pg_database.oid)
ORDER BY oid DESC
LIMIT 1
