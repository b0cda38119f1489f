-- $1 name.
SELECT id, phase FROM campaign WHERE name = $1
