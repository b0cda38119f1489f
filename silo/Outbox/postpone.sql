-- $1 policy ids, $2 steps, $3 lease epochs, $4 what the attempt is now, $5 waits. Gives the lease back; the
-- wait runs on the real clock.
UPDATE outbox
SET attempt = later.attempt, lease_until = '-infinity', try_after = clock_timestamp() + later.wait
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::smallint[]) AS step, unnest($3::int[]) AS epoch,
             unnest($4::text[]) AS attempt, unnest($5::interval[]) AS wait) AS later
WHERE outbox.policy_id = later.policy_id AND outbox.step = later.step AND outbox.lease_epoch = later.epoch
