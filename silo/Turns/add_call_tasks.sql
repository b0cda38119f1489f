-- $1 policy ids, $2 steps, $3 dealers, $4 campaigns, $5 goals, $6 instants, $7 turn numbers. The primary key holds one
-- task a policy. Epochs go on from the turn, so that a report about an earlier task of the policy never fits this one.
INSERT INTO call_task (policy_id, step, dealer_id, campaign_id, goal, opened_at, lease_epoch)
SELECT policy_id, step, dealer_id, campaign_id, goal, opened_at, turn_no * 256
FROM unnest($1::bigint[], $2::smallint[], $3::int[], $4::bigint[], $5::text[], $6::timestamptz[], $7::int[])
     AS opened (policy_id, step, dealer_id, campaign_id, goal, opened_at, turn_no)
