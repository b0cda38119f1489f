-- $1 policy ids, $2 steps, $3 dealers, $4 campaigns, $5 goals, $6 instant. The primary key holds one task a policy.
INSERT INTO call_task (policy_id, step, dealer_id, campaign_id, goal, opened_at)
SELECT policy_id, step, dealer_id, campaign_id, goal, $6
FROM unnest($1::bigint[], $2::smallint[], $3::int[], $4::bigint[], $5::text[])
     AS opened (policy_id, step, dealer_id, campaign_id, goal)
