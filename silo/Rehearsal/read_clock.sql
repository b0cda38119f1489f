-- The rehearsal's clock; no row means that business runs on real time.
SELECT now, started_at, responses FROM rehearsal_clock
