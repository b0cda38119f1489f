-- $1 key, $2 minutes from now, $3 kind, $4 subject. The key lets an answer happen once, however often it is asked for.
INSERT INTO rehearsal_answer (key, due_at, kind, subject)
SELECT $1, now + make_interval(secs => $2 * 60), $3, $4 FROM rehearsal_clock
ON CONFLICT (key) DO NOTHING
