-- $1 key, $2 minutes, $3 kind, $4 subject, $5 instant from which they count. The key lets an answer happen once, however
-- often it is asked for.
INSERT INTO rehearsal_answer (key, due_at, kind, subject)
VALUES ($1, $5::timestamptz + make_interval(secs => $2 * 60), $3, $4)
ON CONFLICT (key) DO NOTHING
