-- $1 policy ids, $2 steps, $3 local days, $4 ends, $5 rules, $6 instants. Ends touches that were opened before.
UPDATE touch
SET status = ended.status, rule = ended.rule, done_at = ended.done_at
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::smallint[]) AS step, unnest($3::date[]) AS due_on,
             unnest($4::text[]) AS status, unnest($5::text[]) AS rule, unnest($6::timestamptz[]) AS done_at) AS ended
WHERE touch.policy_id = ended.policy_id AND touch.step = ended.step AND touch.due_on = ended.due_on
