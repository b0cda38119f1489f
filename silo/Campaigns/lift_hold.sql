-- $1 scope, $2 key.
DELETE FROM hold WHERE scope = $1 AND key = $2
