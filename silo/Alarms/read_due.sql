-- $1 buckets, $2 alarms a bucket at most. The first due alarms of each bucket, with the one business instant at which
-- they ring.
SELECT due.policy_id, due.wake_at, moment.now
FROM (SELECT coalesce((SELECT now FROM rehearsal_clock), now()) AS now) AS moment
CROSS JOIN unnest($1::smallint[]) AS own (bucket)
CROSS JOIN LATERAL (
    SELECT policy_id, wake_at
    FROM policy_schedule
    WHERE policy_schedule.bucket = own.bucket AND wake_at <= moment.now
    ORDER BY wake_at
    LIMIT $2) AS due
