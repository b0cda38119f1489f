-- $1 policy ids, $2 steps, $3 lease epochs, $4 what the attempt is now, $5 waits. Gives the lease back; the
-- wait runs on the real clock. Who holds a row here is a receipt that settles it, so it is left to that.
WITH later AS MATERIALIZED (
    SELECT outbox.policy_id, outbox.step, asked.attempt, asked.wait
    FROM unnest($1::bigint[], $2::smallint[], $3::int[], $4::text[], $5::interval[])
         AS asked (policy_id, step, epoch, attempt, wait)
    JOIN outbox ON outbox.policy_id = asked.policy_id AND outbox.step = asked.step AND outbox.lease_epoch = asked.epoch
    FOR UPDATE OF outbox SKIP LOCKED
)
UPDATE outbox
SET attempt = later.attempt, lease_until = '-infinity', try_after = clock_timestamp() + later.wait
FROM later
WHERE outbox.policy_id = later.policy_id AND outbox.step = later.step
