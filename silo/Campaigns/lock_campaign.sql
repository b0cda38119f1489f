-- $1 campaign. Locks the grain for its turn.
SELECT state::text FROM campaign WHERE id = $1 FOR UPDATE
