-- Touches of a policy that were opened or ended. $1 policy id. Locks nothing.
SELECT step, channel, status, rule, planned_at, done_at
FROM touch
WHERE policy_id = $1
ORDER BY planned_at, step
