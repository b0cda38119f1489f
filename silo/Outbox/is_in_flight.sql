-- $1 policy ids, $2 steps, $3 lease epochs. Whether one of these attempts is still neither answered nor out of its
-- lease.
SELECT EXISTS (
    SELECT FROM unnest($1::bigint[], $2::smallint[], $3::int[]) AS asked (policy_id, step, epoch)
    JOIN outbox ON outbox.policy_id = asked.policy_id AND outbox.step = asked.step AND outbox.lease_epoch = asked.epoch
    WHERE outbox.attempt = 'open' AND outbox.lease_until >= clock_timestamp())
