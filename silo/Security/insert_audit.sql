-- Appends an audit row at the real time. $1 actor, $2 action, $3 target, $4 detail or null.
INSERT INTO audit (at, actor, action, target, detail) VALUES (now(), $1, $2, $3, $4::text)
