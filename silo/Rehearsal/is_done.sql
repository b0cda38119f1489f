-- Whether nothing will happen any more: no alarm stands (a live term always has one), nothing is queued or awaited, no
-- car is known that becomes a case.
SELECT NOT EXISTS (SELECT FROM policy_schedule WHERE wake_at < 'infinity')
   AND NOT EXISTS (SELECT FROM letter WHERE policy_id NOT IN (SELECT policy_id FROM parked_policy))
   AND NOT EXISTS (SELECT FROM outbox)
   AND NOT EXISTS (SELECT FROM rehearsal_answer)
   AND NOT EXISTS (SELECT FROM metric_delta)
   AND NOT EXISTS (SELECT FROM campaign WHERE at_work)
   AND NOT EXISTS (SELECT FROM case_sweep JOIN campaign ON campaign.id = case_sweep.campaign_id
                   WHERE due_at < 'infinity' AND campaign.phase IN ('running', 'paused'))
   AND NOT EXISTS (SELECT FROM import_job WHERE state IN ('waiting', 'running'))
