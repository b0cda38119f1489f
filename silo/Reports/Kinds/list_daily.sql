-- What agents are to do on a day: the open call tasks that they may take, and what falls due on it: appointments,
-- and terms that the engine wakes. By dealer and agent, appointments first. $1 dealer ids or null for all, $2 the
-- day, local to each dealer, $3 the agent who asks for his own list, or null for everybody's; what nobody has yet is
-- on his, too. A step from 1000 on is an appointment. Rests what the desk lets rest. Reads the alarms of the day by
-- their index, with a day to spare for zones; locks nothing.
WITH item AS (
    SELECT policy_id, dealer_id, campaign_id,
           CASE WHEN step >= 1000 THEN 'appointment' ELSE 'call' END AS item, opened_at AS at, goal, priority,
           raised_by, CASE WHEN lease_until > now() THEN agent END AS caller
    FROM call_task
    WHERE $1::int[] IS NULL OR dealer_id = ANY ($1::int[])
    UNION ALL
    SELECT state.policy_id, state.dealer_id, state.campaign_id,
           CASE WHEN agreed.at >= span.first AND agreed.at < span.next THEN 'appointment' ELSE 'planned' END,
           CASE WHEN agreed.at >= span.first AND agreed.at < span.next THEN agreed.at ELSE schedule.wake_at END,
           NULL, 0, NULL, NULL
    FROM policy_schedule AS schedule
    JOIN policy_state AS state ON state.policy_id = schedule.policy_id
    JOIN dealer ON dealer.id = state.dealer_id
    CROSS JOIN LATERAL (SELECT (state.state -> 'appointment' ->> 'at')::timestamptz AS at) AS agreed
    CROSS JOIN LATERAL (
        SELECT $2::date::timestamp AT TIME ZONE dealer.zone AS first,
               ($2::date + 1)::timestamp AT TIME ZONE dealer.zone AS next
    ) AS span
    WHERE schedule.wake_at BETWEEN $2::date - 1 AND $2::date + 2
      AND schedule.wake_at >= span.first AND schedule.wake_at < span.next
      AND ($1::int[] IS NULL OR state.dealer_id = ANY ($1::int[]))
      AND state.phase IN ('scheduled', 'contacting', 'quoted', 'committed')
      AND NOT EXISTS (SELECT FROM call_task WHERE call_task.policy_id = state.policy_id)
)
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', coalesce(item.caller, policy.agent), item.item,
       item.at AT TIME ZONE dealer.zone, item.goal, item.raised_by, policy.plate, policy.owner, policy.phone,
       policy.line, policy.expiry_date, policy.expiry_date - $2::date, policy.tier, state.phase, policy.insurer,
       policy.premium
FROM item
JOIN dealer ON dealer.id = item.dealer_id AND dealer.phase = 'active'
JOIN campaign ON campaign.id = item.campaign_id AND campaign.phase = 'running'
JOIN policy ON policy.id = item.policy_id AND (item.item <> 'planned' OR policy.expiry_date > $2::date)
JOIN policy_state AS state ON state.policy_id = item.policy_id
WHERE item.at < ($2::date + 1)::timestamp AT TIME ZONE dealer.zone
  AND coalesce(item.caller, policy.agent, $3::text, '') = coalesce($3::text, item.caller, policy.agent, '')
  AND NOT EXISTS (SELECT FROM standing_block AS block
                  WHERE block.phone_hash = policy.phone_hash AND block.channel IN ('', 'call'))
ORDER BY dealer.code, 4 NULLS LAST, item.item = 'appointment' DESC, item.item = 'planned', item.priority DESC, item.at,
         item.policy_id
