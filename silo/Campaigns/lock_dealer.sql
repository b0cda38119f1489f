-- $1 code. Locks the grain for its turn.
SELECT id, state::text FROM dealer WHERE code = $1 FOR UPDATE
