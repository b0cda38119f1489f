-- $1 dealer. Locks nothing: the turn that follows is a compare-and-set on the turn number.
SELECT turn_no, state::text FROM dealer WHERE id = $1
