-- Waits until no batch is open: every batch holds this row in share mode.
SELECT now FROM rehearsal_clock FOR UPDATE
