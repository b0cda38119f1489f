-- $1 policy ids, $2 steps, $3 local days, $4 channels, $5 templates, $6 instants, $7 traces of the turns or null.
INSERT INTO outbox (policy_id, step, due_on, channel, template, due_at, trace)
SELECT policy_id, step, due_on, channel, template, due_at, trace
FROM unnest($1::bigint[], $2::smallint[], $3::date[], $4::text[], $5::text[], $6::timestamptz[], $7::text[])
     AS sent (policy_id, step, due_on, channel, template, due_at, trace)
