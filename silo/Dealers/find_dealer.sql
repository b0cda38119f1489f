-- $1 code. Locks nothing.
SELECT id FROM dealer WHERE code = $1
