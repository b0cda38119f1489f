-- Open call tasks in the order in which they are taken; those that rest with their campaign or dealer, and those of
-- phones that refuse calls, are left out, as CallDesk/take_next.sql does. $1 dealer ids or null for all, $2 to $4
-- priority, age and id of the task to begin after or null, $5 limit. A lease counts on the real clock. Locks nothing.
SELECT call_task.policy_id, step, goal, priority, raised_by, opened_at,
       CASE WHEN lease_until > now() THEN lease_until END, lease_epoch,
       CASE WHEN lease_until > now() THEN call_task.agent END
FROM call_task
JOIN dealer ON dealer.id = call_task.dealer_id AND dealer.phase = 'active'
JOIN campaign ON campaign.id = call_task.campaign_id AND campaign.phase = 'running'
JOIN policy ON policy.id = call_task.policy_id
WHERE ($1::int[] IS NULL OR call_task.dealer_id = ANY ($1::int[]))
  AND ($2::int IS NULL OR (-priority, opened_at, call_task.policy_id) > (-$2::int, $3::timestamptz, $4::bigint))
  AND NOT EXISTS (SELECT FROM standing_block AS block
                  WHERE block.phone_hash = policy.phone_hash AND block.channel IN ('', 'call'))
ORDER BY -priority, opened_at, call_task.policy_id
LIMIT $5
