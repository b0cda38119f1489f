-- $1 buckets. The first thing that waits for each person up to where the clock stands, an alarm (no key) or an answer
-- of the world, as far as it lies in these buckets. Whoever has more waiting gets the next only when this one is done:
-- a person's terms take what happens in order of time, whichever silos they live on. Nothing comes to a person whose
-- letter, message or call is still to be dealt with.
WITH moment AS MATERIALIZED (SELECT now FROM rehearsal_clock),
waiting AS (
    SELECT due.policy_id, due.wake_at AS at, NULL AS key, NULL AS kind, NULL AS subject
    FROM generate_series(0, 63) AS every (bucket)
    CROSS JOIN LATERAL (SELECT policy_id, wake_at FROM policy_schedule
                        WHERE policy_schedule.bucket = every.bucket::smallint
                          AND wake_at <= (SELECT now FROM moment)) AS due
    UNION ALL
    SELECT policy_id, due_at, key, kind, subject FROM rehearsal_answer WHERE due_at <= (SELECT now FROM moment)
), busy AS MATERIALIZED (
    SELECT policy.phone_hash
    FROM policy
    WHERE policy.id IN (SELECT policy_id FROM outbox WHERE due_at <= (SELECT now FROM moment)
                        UNION ALL
                        SELECT policy_id FROM (SELECT policy_id FROM call_task UNION ALL SELECT policy_id FROM letter)
                                              AS open
                        WHERE policy_id NOT IN (SELECT policy_id FROM parked_policy))
), first AS (
    SELECT DISTINCT ON (policy.phone_hash) waiting.*
    FROM waiting JOIN policy ON policy.id = waiting.policy_id
    WHERE policy.phone_hash NOT IN (SELECT phone_hash FROM busy)
    ORDER BY policy.phone_hash, waiting.at, waiting.key NULLS LAST, waiting.policy_id
)
SELECT policy_id, at, key, kind, subject
FROM first
WHERE (policy_id / 32 % 64)::smallint = ANY ($1)
ORDER BY at, policy_id
