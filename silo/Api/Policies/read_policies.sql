-- Policies by id with what their grains remember. $1 ids, $2 dealer ids of the caller or null for all. Locks nothing.
SELECT policy.id, policy.dealer_id, dealer.code, policy.line, policy.policy_no, policy.plate, policy.vin,
       policy.insurer, policy.model, policy.owner, policy.phone, policy.expiry_date, policy.tier, policy.premium,
       state.phase, state.state, state.campaign_id, campaign.name, state.playbook_id,
       EXISTS (SELECT FROM parked_policy WHERE parked_policy.policy_id = policy.id),
       nullif(schedule.wake_at, 'infinity'),
       EXISTS (SELECT FROM customer_text AS text
               WHERE text.phone_hash = policy.phone_hash AND text.judged_at IS NULL),
       policy.second_phone
FROM policy
JOIN dealer ON dealer.id = policy.dealer_id
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
LEFT JOIN policy_schedule AS schedule ON schedule.policy_id = policy.id
LEFT JOIN campaign ON campaign.id = state.campaign_id
WHERE policy.id = ANY ($1::bigint[]) AND ($2::int[] IS NULL OR policy.dealer_id = ANY ($2::int[]))
ORDER BY policy.id
