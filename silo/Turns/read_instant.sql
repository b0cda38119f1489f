-- The one instant of a batch and the revision of the calendar. The share lock keeps a rehearsal's clock from moving
-- on while the batch is open; without a rehearsal there is no row to lock.
SELECT coalesce((SELECT now FROM rehearsal_clock FOR SHARE), now()),
       coalesce((SELECT max(revision) FROM calendar_year), 0)
