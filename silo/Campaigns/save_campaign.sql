-- $1 campaign, $2 name, $3 phase, $4 playbook, $5 state, $6 instant, $7 whether the turn gives an order. Under the
-- campaign's lock. The launch is stamped once.
UPDATE campaign
SET name = $2, phase = $3, playbook_id = $4, state = $5::json, turn_no = turn_no + 1, at_work = at_work OR $7,
    launched_at = CASE WHEN phase = 'draft' AND $3 = 'running' THEN $6 ELSE launched_at END
WHERE id = $1
