-- $1 policy ids, $2 turn numbers before, $3 turn numbers after, $4 phases, $5 silenced channels, $6 states.
-- Compare-and-set on the turn number as in save_schedules; no indexed column changes, so the rows stay on their pages.
UPDATE policy_state
SET turn_no = CASE WHEN policy_state.turn_no = turn.before THEN turn.after ELSE 0 END,
    phase = turn.phase, silenced = turn.silenced, state = turn.state::json
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::int[]) AS before, unnest($3::int[]) AS after,
             unnest($4::text[]) AS phase, unnest($5::smallint[]) AS silenced, unnest($6::text[]) AS state) AS turn
WHERE policy_state.policy_id = turn.policy_id
