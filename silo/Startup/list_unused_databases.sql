-- $1 pattern of names. Databases of earlier rehearsals that nobody is connected to.
SELECT quote_ident(datname)
FROM pg_database
WHERE datname LIKE $1 AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE pg_stat_activity.datname = pg_database.datname)
