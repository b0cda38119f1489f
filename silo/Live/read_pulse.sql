-- The database's history, the last fold's version and the business clock, in one snapshot. Locks nothing: a rehearsal's
-- clock may move on.
SELECT database_epoch.id, database_epoch.epoch, (SELECT version FROM fold_version),
       coalesce((SELECT now FROM rehearsal_clock), now()), EXISTS (SELECT FROM rehearsal_clock)
FROM database_epoch
