-- $1 campaign. Locks nothing.
SELECT turn_no, state::text FROM campaign WHERE id = $1
