-- $1 limit, $2 watermark: no due alarm is known below it. Locks the schedule rows of due policies; rows another silo
-- holds are skipped. The CTE is a fence: a bare LIMIT subquery may run once per outer row and lock more than $1. The
-- watermark keeps the scan off index entries that an old snapshot still needs.
WITH due AS MATERIALIZED (
    SELECT policy_id, wake_at
    FROM policy_schedule
    WHERE wake_at >= $2 AND wake_at <= coalesce((SELECT now FROM rehearsal_clock), now())
    ORDER BY wake_at
    LIMIT $1
    FOR UPDATE SKIP LOCKED
)
SELECT policy_id, wake_at FROM due
