-- One open call task. $1 policy id, $2 dealer ids or null for all. Locks nothing.
SELECT policy_id, step, goal, priority, raised_by, opened_at,
       CASE WHEN lease_until > now() THEN lease_until END, lease_epoch,
       CASE WHEN lease_until > now() THEN call_task.agent END
FROM call_task
WHERE policy_id = $1 AND ($2::int[] IS NULL OR dealer_id = ANY ($2::int[]))
