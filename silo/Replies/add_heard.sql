-- $1 id of a text. Added when the text has taken effect, never before: after a crash between the two it is heard again.
INSERT INTO message_seen (id, verdict, seen_at)
VALUES ($1, 'heard', coalesce((SELECT now FROM rehearsal_clock), now()))
ON CONFLICT (id) DO NOTHING
