-- $1 policy ids, $2 turn numbers, $3 instants, $4 messages, $5 phases, $6 next alarms, $7 notes.
INSERT INTO journal (policy_id, turn_no, at, message, phase, wake_at, notes)
SELECT policy_id, turn_no, at, message, phase, wake_at, notes
FROM unnest($1::bigint[], $2::int[], $3::timestamptz[], $4::text[], $5::text[], $6::timestamptz[], $7::text[])
     AS turn (policy_id, turn_no, at, message, phase, wake_at, notes)
