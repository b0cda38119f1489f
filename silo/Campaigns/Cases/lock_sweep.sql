-- $1 campaign, $2 dealer, $3 instant. Locks a look that is still to be made, and keeps the end of the campaign from
-- slipping in between; no row when another silo has made it.
SELECT campaign.playbook_id, campaign.state::text
FROM campaign
JOIN case_sweep AS sweep ON sweep.campaign_id = campaign.id AND sweep.dealer_id = $2 AND sweep.due_at <= $3
WHERE campaign.id = $1 AND campaign.phase IN ('running', 'paused')
FOR SHARE OF campaign FOR UPDATE OF sweep
