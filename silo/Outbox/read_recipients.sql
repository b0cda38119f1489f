-- $1 policy ids of leased messages, whose rows are locked. Refusals are also looked for themselves: a term that was
-- just being enrolled or corrected may not have heard of one. So are texts that nobody has judged yet.
SELECT state.policy_id, state.dealer_id, state.playbook_id, state.phase, state.silenced,
       EXISTS (SELECT FROM hold WHERE scope = 'campaign' AND key = state.campaign_id::text)
       OR EXISTS (SELECT FROM hold WHERE scope = 'dealer' AND key = state.dealer_id::text),
       dealer.code, dealer.state ->> 'name',
       policy.term, policy.phone, policy.plate, policy.vin, policy.expiry_date,
       EXISTS (SELECT FROM standing_block AS block
               WHERE block.phone_hash = policy.phone_hash AND block.channel IN ('', 'sms')),
       EXISTS (SELECT FROM customer_text AS text
               WHERE text.phone_hash = policy.phone_hash AND text.judged_at IS NULL),
       policy.line, policy.tier, dealer.state -> 'promotions'
FROM policy_state AS state
JOIN policy ON policy.id = state.policy_id
JOIN dealer ON dealer.id = state.dealer_id
WHERE state.policy_id = ANY ($1)
