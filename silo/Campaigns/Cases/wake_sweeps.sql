-- $1 dealers, $2 instant. Lets them be looked through at once for every campaign that makes cases, also a dealer that
-- was founded after the launch. In the transaction that changed what is known of their cars.
INSERT INTO case_sweep (campaign_id, dealer_id, due_at)
SELECT campaign.id, woken.dealer_id, $2
FROM campaign
JOIN playbook ON playbook.id = campaign.playbook_id AND playbook.anchor <> 'expiry'
CROSS JOIN unnest($1::int[]) AS woken (dealer_id)
WHERE campaign.phase IN ('running', 'paused')
ORDER BY campaign.id, woken.dealer_id
ON CONFLICT (campaign_id, dealer_id) DO UPDATE SET due_at = least(case_sweep.due_at, excluded.due_at)
