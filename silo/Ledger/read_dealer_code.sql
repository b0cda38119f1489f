-- $1 dealer. Its code; no row for one that is gone. Locks nothing.
SELECT code FROM dealer WHERE id = $1
