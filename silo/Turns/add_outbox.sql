-- $1 policy ids, $2 steps, $3 local days, $4 channels, $5 templates, $6 instants, $7 traces of the turns or null,
-- $8 whether they may have been sent before for another date.
INSERT INTO outbox (policy_id, step, due_on, channel, template, due_at, trace, is_repeat)
SELECT policy_id, step, due_on, channel, template, due_at, trace, is_repeat
FROM unnest($1::bigint[], $2::smallint[], $3::date[], $4::text[], $5::text[], $6::timestamptz[], $7::text[],
            $8::boolean[])
     AS sent (policy_id, step, due_on, channel, template, due_at, trace, is_repeat)
