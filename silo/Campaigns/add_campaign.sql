-- $1 name, $2 phase, $3 playbook, $4 state, $5 instant, $6 who. A taken name adds nothing.
INSERT INTO campaign (name, phase, playbook_id, state, created_at, created_by)
VALUES ($1, $2, $3, $4::json, $5, $6)
ON CONFLICT (name) DO NOTHING
RETURNING id
