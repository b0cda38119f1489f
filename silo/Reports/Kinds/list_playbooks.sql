-- The playbooks by which the terms of dealers are contacted, each in the version in use: name and version, and its
-- text. $1 dealer ids or null for all. Locks nothing.
SELECT DISTINCT playbook.name || ' v' || playbook.version AS title, playbook.yaml
FROM campaign
JOIN playbook ON playbook.id = campaign.playbook_id
WHERE campaign.phase = 'running'
  AND ($1::int[] IS NULL
       OR EXISTS (SELECT FROM dealer
                  WHERE dealer.id = ANY ($1::int[])
                    AND (json_array_length(campaign.state -> 'audience' -> 'dealers') = 0
                         OR dealer.code IN (
                             SELECT json_array_elements_text(campaign.state -> 'audience' -> 'dealers')))))
ORDER BY title
