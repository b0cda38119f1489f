-- Campaigns, newest first. $1 dealer codes of the caller or null for all, $2 id to end before or null, $3 limit, $4 the
-- one id wanted or null for all. A caller sees campaigns whose audience is everybody or names one of its dealers.
-- Locks nothing.
SELECT campaign.id, campaign.name, campaign.phase, playbook.id, playbook.name, playbook.version, playbook.yaml,
       campaign.state, campaign.created_at, campaign.created_by, campaign.launched_at,
       newest.kind, newest.done, newest.finished_at IS NOT NULL
FROM campaign
JOIN playbook ON playbook.id = campaign.playbook_id
LEFT JOIN LATERAL (
    SELECT kind, done, finished_at FROM campaign_order WHERE campaign_id = campaign.id ORDER BY no DESC LIMIT 1
) AS newest ON true
WHERE ($2::bigint IS NULL OR campaign.id < $2::bigint)
  AND ($4::bigint IS NULL OR campaign.id = $4::bigint)
  AND ($1::text[] IS NULL
       OR coalesce(json_array_length(campaign.state -> 'audience' -> 'dealers'), 0) = 0
       OR EXISTS (SELECT FROM json_array_elements_text(campaign.state -> 'audience' -> 'dealers') AS code
                  WHERE code = ANY ($1::text[])))
ORDER BY campaign.id DESC
LIMIT $3
