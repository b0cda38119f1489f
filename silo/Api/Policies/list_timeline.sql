-- Turns of a policy, newest first. $1 policy id, $2 instant to end before or null, $3 turn number at that instant, $4
-- limit. Locks nothing.
SELECT at, turn_no, message, phase, wake_at, notes
FROM journal
WHERE policy_id = $1 AND ($2::timestamptz IS NULL OR (at, turn_no) < ($2::timestamptz, $3::int))
ORDER BY at DESC, turn_no DESC
LIMIT $4
