-- $1 policy ids of leased messages. Share-locks the state rows in key order: an opt-out, a renewal or an end that is
-- being committed is waited for, and one that comes later waits until the attempt is on record. Refusals are also
-- looked for themselves: a term that was just being enrolled or corrected may not have heard of one.
SELECT state.policy_id, state.dealer_id, state.playbook_id, state.phase, state.silenced,
       EXISTS (SELECT FROM hold WHERE scope = 'campaign' AND key = state.campaign_id::text)
       OR EXISTS (SELECT FROM hold WHERE scope = 'dealer' AND key = state.dealer_id::text),
       dealer.code, dealer.state ->> 'name',
       policy.term, policy.phone, policy.plate, policy.vin, policy.expiry_date,
       EXISTS (SELECT FROM standing_block AS block
               WHERE block.phone_hash = policy.phone_hash AND block.channel IN ('', 'sms'))
FROM policy_state AS state
JOIN policy ON policy.id = state.policy_id
JOIN dealer ON dealer.id = state.dealer_id
WHERE state.policy_id = ANY ($1)
ORDER BY state.policy_id
FOR SHARE OF state
