-- $1 dealer, $2 phase, $3 state.
UPDATE dealer SET phase = $2, state = $3::json, turn_no = turn_no + 1 WHERE id = $1
