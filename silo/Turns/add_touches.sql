-- $1 policy ids, $2 steps, $3 local days, $4 channels, $5 ends, $6 rules, $7 planned instants, $8 instants of the end
-- (null: still open).
INSERT INTO touch (policy_id, step, due_on, channel, status, rule, planned_at, done_at)
SELECT * FROM unnest($1::bigint[], $2::smallint[], $3::date[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
                     $8::timestamptz[])
