-- $1 limit. Answers whose time has come, in order of time.
SELECT key, kind, subject, due_at
FROM rehearsal_answer
WHERE due_at <= (SELECT now FROM rehearsal_clock)
ORDER BY due_at, key
LIMIT $1
