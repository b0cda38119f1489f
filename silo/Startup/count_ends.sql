-- $1 campaign's name. Its terms by dealer, phase and reason.
SELECT dealer.code, dealer.state ->> 'name', state.phase, state.state -> 'phase' ->> 'reason', count(*)
FROM policy_state AS state
JOIN campaign ON campaign.id = state.campaign_id AND campaign.name = $1
JOIN dealer ON dealer.id = state.dealer_id
GROUP BY 1, 2, 3, 4
