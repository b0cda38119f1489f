-- $1 campaign's name. Every touch that was opened or ended, in an order that depends on the ledger alone.
SELECT coalesce(policy.policy_no, policy.term::text), dealer.code, policy.plate, policy.expiry_date,
       touch.step, touch.channel, touch.planned_at, touch.done_at, touch.status, touch.rule,
       state.playbook_id, state.dealer_id
FROM policy_state AS state
JOIN campaign ON campaign.id = state.campaign_id AND campaign.name = $1
JOIN policy ON policy.id = state.policy_id
JOIN dealer ON dealer.id = policy.dealer_id
JOIN touch ON touch.policy_id = state.policy_id
ORDER BY dealer.code COLLATE "C", coalesce(policy.policy_no, policy.term::text) COLLATE "C", policy.term,
         touch.planned_at, touch.step
