-- $1 policy ids, $2 steps, $3 local days, $4 ends, $5 rules, $6 provider ids, $7 business instants,
-- $8 spans. Moves touches only upward: pending < sent < delivered < failed or suppressed, so that answers in any order
-- come to the same end. The rows are locked in key order; what each moved from is returned for the totals.
WITH answer AS (
    SELECT unnest($1::bigint[]) AS policy_id, unnest($2::smallint[]) AS step, unnest($3::date[]) AS due_on,
           unnest($4::text[]) AS status, unnest($5::text[]) AS rule, unnest($6::text[]) AS provider_id,
           unnest($7::timestamptz[]) AS done_at, unnest($8::text[]) AS trace
), before AS MATERIALIZED (
    SELECT touch.policy_id, touch.step, touch.due_on, touch.status AS moved_from, answer.status, answer.rule,
           answer.provider_id, answer.done_at, answer.trace
    FROM touch JOIN answer ON touch.policy_id = answer.policy_id AND touch.step = answer.step
                          AND touch.due_on = answer.due_on
    WHERE array_position(ARRAY ['pending', 'sent', 'delivered', 'failed', 'suppressed'], touch.status)
        < array_position(ARRAY ['pending', 'sent', 'delivered', 'failed', 'suppressed'], answer.status)
      AND touch.status NOT IN ('failed', 'suppressed')
    ORDER BY touch.policy_id, touch.step
    FOR UPDATE OF touch
)
UPDATE touch
SET status = before.status, rule = coalesce(before.rule, touch.rule), done_at = coalesce(touch.done_at, before.done_at),
    provider_id = coalesce(before.provider_id, touch.provider_id), trace = coalesce(before.trace, touch.trace)
FROM before
WHERE touch.policy_id = before.policy_id AND touch.step = before.step AND touch.due_on = before.due_on
RETURNING touch.policy_id, touch.step, touch.channel, before.moved_from, before.status
