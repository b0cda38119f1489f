-- $1 policy id.
SELECT phone_hash FROM policy WHERE id = $1
