-- What must be done before anything further may happen: uploads, orders of campaigns and their looks for cars, letters,
-- messages on their way out, calls. Parked policies wait for a person.
SELECT EXISTS (SELECT FROM import_job WHERE state IN ('waiting', 'running')),
       EXISTS (SELECT FROM campaign WHERE at_work)
           OR EXISTS (SELECT FROM case_sweep JOIN campaign ON campaign.id = case_sweep.campaign_id
                      WHERE due_at <= (SELECT now FROM rehearsal_clock) AND campaign.phase IN ('running', 'paused')),
       EXISTS (SELECT FROM letter WHERE policy_id NOT IN (SELECT policy_id FROM parked_policy)),
       EXISTS (SELECT FROM outbox
               WHERE due_at <= (SELECT now FROM rehearsal_clock)
                 AND lease_until < clock_timestamp() AND try_after < clock_timestamp()),
       EXISTS (SELECT FROM call_task WHERE policy_id NOT IN (SELECT policy_id FROM parked_policy))
