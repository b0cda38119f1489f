-- $1 message ids, $2 verdicts, $3 instants.
INSERT INTO message_seen (id, verdict, seen_at)
SELECT id, verdict, seen_at FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS seen (id, verdict, seen_at)
