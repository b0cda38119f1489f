-- $1 policy ids, $2 steps, $3 lease epochs. Takes messages out of the outbox whose fate is known; one that another
-- epoch or a receipt has settled meanwhile is not there any more, and its late answer counts for nothing.
DELETE FROM outbox
USING (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::smallint[]) AS step, unnest($3::int[]) AS epoch) AS done
WHERE outbox.policy_id = done.policy_id AND outbox.step = done.step AND outbox.lease_epoch = done.epoch
RETURNING outbox.policy_id, outbox.step
