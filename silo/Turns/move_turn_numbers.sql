-- $1 policy ids. Whoever waits for the state's lock, or still remembers the number, finds itself overtaken.
UPDATE policy_state SET turn_no = turn_no + 1 WHERE policy_id = ANY ($1)
