-- $1 policy ids, $2 steps, $3 local days, $4 parts that arrived, bit by bit, 0 for a text that is reported as a whole,
-- $5 all parts of the text. Notes the parts and returns the texts of which one is still missing. All rows are locked in
-- key order, as their ends are written after this.
WITH reported AS MATERIALIZED (
    SELECT touch.policy_id, touch.step, touch.due_on, part.arrived, part.whole
    FROM unnest($1::bigint[], $2::smallint[], $3::date[], $4::int[], $5::int[])
         AS part (policy_id, step, due_on, arrived, whole)
    JOIN touch ON touch.policy_id = part.policy_id AND touch.step = part.step AND touch.due_on = part.due_on
    ORDER BY touch.policy_id, touch.step
    FOR UPDATE OF touch
), noted AS (
    UPDATE touch
    SET delivered_parts = coalesce(touch.delivered_parts, 0) | reported.arrived
    FROM reported
    WHERE touch.policy_id = reported.policy_id AND touch.step = reported.step AND touch.due_on = reported.due_on
      AND reported.arrived > 0
    RETURNING touch.policy_id, touch.step, touch.delivered_parts, reported.whole
)
SELECT policy_id, step FROM noted WHERE (delivered_parts & whole) <> whole
