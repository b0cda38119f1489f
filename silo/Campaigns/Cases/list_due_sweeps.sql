-- $1 limit. Dealers that are to be looked through now. Nobody looks while files wait: what one of them tells of a car
-- is known before the car is called for. Locks nothing.
SELECT sweep.campaign_id, sweep.dealer_id
FROM case_sweep AS sweep
JOIN campaign ON campaign.id = sweep.campaign_id AND campaign.phase IN ('running', 'paused')
WHERE sweep.due_at <= coalesce((SELECT now FROM rehearsal_clock), now())
  AND NOT EXISTS (SELECT FROM import_job WHERE state IN ('waiting', 'running'))
ORDER BY sweep.due_at, sweep.campaign_id, sweep.dealer_id
LIMIT $1
