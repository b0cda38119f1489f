-- Open call tasks by dealer: all, those that are raised or older than the dealer's working day, those that are raised.
-- $1 dealer ids, $2 beside each the instant one working day ago. What rests with its dealer or campaign is left out, as
-- the desk does. The table holds open tasks only. Locks nothing.
SELECT asked.dealer_id, count(*), count(*) FILTER (WHERE priority > 0 OR opened_at < asked.day_ago),
       count(*) FILTER (WHERE priority > 0)
FROM unnest($1::int[], $2::timestamptz[]) AS asked (dealer_id, day_ago)
JOIN dealer ON dealer.id = asked.dealer_id AND dealer.phase = 'active'
JOIN call_task ON call_task.dealer_id = asked.dealer_id
JOIN campaign ON campaign.id = call_task.campaign_id AND campaign.phase = 'running'
GROUP BY asked.dealer_id
