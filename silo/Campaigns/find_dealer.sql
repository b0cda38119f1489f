-- $1 code.
SELECT id FROM dealer WHERE code = $1
