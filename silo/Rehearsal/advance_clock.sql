-- $1 width of a window, $2 how long an unclear text stays unclear, $3 after how many leases the clock no longer waits
-- for its answer in real time and moves on to the end of that patience. A statement after the lock, so that its
-- snapshot shows what the last turns left. Moves on to the last event of the window that begins with the next event,
-- but only when nothing is due, posted, queued, leased or awaited. No window reaches past the next look for cars that
-- become cases: they are found on their own day.
WITH sweep AS MATERIALIZED (
    SELECT min(due_at) AS due_at
    FROM case_sweep JOIN campaign ON campaign.id = case_sweep.campaign_id
    WHERE campaign.phase IN ('running', 'paused')
), next AS (
    SELECT least((SELECT min(first.wake_at) FROM generate_series(0, 63) AS every (bucket)
                  CROSS JOIN LATERAL (SELECT wake_at FROM policy_schedule
                                      WHERE policy_schedule.bucket = every.bucket::smallint
                                      ORDER BY wake_at LIMIT 1) AS first),
                 (SELECT min(due_at) FROM outbox WHERE NOT (attempt = 'ambiguous' AND lease_epoch > $3)),
                 (SELECT min(outbox.opened_at) + $2 FROM outbox, rehearsal_clock
                  WHERE outbox.due_at <= rehearsal_clock.now AND attempt = 'ambiguous' AND lease_epoch > $3),
                 (SELECT min(due_at) FROM rehearsal_answer),
                 (SELECT due_at FROM sweep)) AS at
), frame AS (
    SELECT at, least(at + $1, (SELECT due_at FROM sweep)) AS edge
    FROM next
    WHERE at < 'infinity' AND at > (SELECT now FROM rehearsal_clock)
      AND NOT EXISTS (SELECT FROM call_task WHERE policy_id NOT IN (SELECT policy_id FROM parked_policy))
      AND NOT EXISTS (SELECT FROM campaign WHERE at_work)
      AND NOT EXISTS (SELECT FROM letter WHERE policy_id NOT IN (SELECT policy_id FROM parked_policy))
      AND NOT EXISTS (SELECT FROM import_job WHERE state IN ('waiting', 'running'))
)
UPDATE rehearsal_clock
SET now = greatest(frame.at,
                   (SELECT max(last.wake_at) FROM generate_series(0, 63) AS every (bucket)
                    CROSS JOIN LATERAL (SELECT wake_at FROM policy_schedule
                                        WHERE policy_schedule.bucket = every.bucket::smallint
                                          AND wake_at <= frame.edge
                                        ORDER BY wake_at DESC LIMIT 1) AS last),
                   (SELECT max(due_at) FROM rehearsal_answer WHERE due_at <= frame.edge))
FROM frame
RETURNING rehearsal_clock.now
