-- $1 policy ids in order, $2 turn numbers before, $3 turn numbers after, $4 phases, $5 silenced channels, $6 states,
-- $7 message ids or null, $8 letters or null. Compare-and-set on the turn number: says which turns were met, and locks
-- their rows; a message that was handled, or a letter that was taken, meets nothing. No indexed column changes, so the
-- rows stay on their pages.
UPDATE policy_state
SET turn_no = turn.after, phase = turn.phase, silenced = turn.silenced, state = turn.state::json
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::int[]) AS before, unnest($3::int[]) AS after,
             unnest($4::text[]) AS phase, unnest($5::smallint[]) AS silenced, unnest($6::text[]) AS state,
             unnest($7::text[]) AS message_id, unnest($8::bigint[]) AS letter) AS turn
WHERE policy_state.policy_id = turn.policy_id AND policy_state.turn_no = turn.before
  AND (turn.message_id IS NULL OR NOT EXISTS (SELECT FROM message_seen WHERE id = turn.message_id))
  AND (turn.letter IS NULL OR EXISTS (SELECT FROM letter WHERE id = turn.letter))
RETURNING policy_state.policy_id
