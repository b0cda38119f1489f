-- Turns of a policy and texts of its customer, newest first; of one instant the turn before the text that caused it.
-- $1 policy id, $2 instant to end before or null, $3 whether a turn (1) or a text (0) and $4 its number at that
-- instant, $5 limit. Locks nothing.
SELECT at, is_turn, no, message, phase, wake_at, notes
FROM (SELECT at, 1 AS is_turn, turn_no::bigint AS no, message, phase, wake_at, notes
      FROM journal
      WHERE policy_id = $1
      UNION ALL
      SELECT text.received_at, 0, text.id, NULL, NULL, NULL, NULL
      FROM text_policy
      JOIN customer_text AS text ON text.id = text_policy.text_id
      WHERE text_policy.policy_id = $1) AS entry
WHERE $2::timestamptz IS NULL OR (at, is_turn, no) < ($2::timestamptz, $3::int, $4::bigint)
ORDER BY at DESC, is_turn DESC, no DESC
LIMIT $5
