-- $1 policy ids in order, $2 turn numbers, $3 message ids or null, $4 letters or null. The same for turns that leave
-- the state as it is: says which were met, and locks their rows until what they write is committed.
SELECT policy_state.policy_id
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::int[]) AS turn_no,
             unnest($3::text[]) AS message_id, unnest($4::bigint[]) AS letter) AS turn
JOIN policy_state ON policy_state.policy_id = turn.policy_id AND policy_state.turn_no = turn.turn_no
WHERE (turn.message_id IS NULL OR NOT EXISTS (SELECT FROM message_seen WHERE id = turn.message_id))
  AND (turn.letter IS NULL OR EXISTS (SELECT FROM letter WHERE id = turn.letter))
FOR NO KEY UPDATE OF policy_state
