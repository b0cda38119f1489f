-- Names the cluster of this database: the same for every silo on it, however it spells the way here, and
-- another one for a copy, whose silos must not take the original's for their own. Locks nothing.
SELECT here.datname || '-' || left(md5(here.oid::text || extract(epoch FROM first.applied_at)), 8)
FROM pg_database AS here, schema_migration AS first
WHERE here.datname = current_database() AND first.version = 1
