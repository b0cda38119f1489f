-- Campaigns and dealers for which nothing may begin.
SELECT 'campaign', id FROM campaign WHERE phase <> 'running'
UNION ALL
SELECT 'dealer', id FROM dealer WHERE phase <> 'active'
