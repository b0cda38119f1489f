-- Campaigns that take up terms of ledgers, oldest first. The share lock keeps an end from slipping in between.
SELECT campaign.id, state::text
FROM campaign
JOIN playbook ON playbook.id = campaign.playbook_id AND playbook.anchor = 'expiry'
WHERE campaign.phase IN ('running', 'paused')
ORDER BY campaign.id
FOR SHARE OF campaign
