-- Takes the right to migrate for this session, without waiting. $1 the migrators' advisory key.
SELECT pg_try_advisory_lock($1);
