-- $1 message ids, $2 verdicts, $3 instant.
INSERT INTO message_seen (id, verdict, seen_at)
SELECT id, verdict, $3 FROM unnest($1::text[], $2::text[]) AS seen (id, verdict)
