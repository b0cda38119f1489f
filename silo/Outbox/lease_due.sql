-- $1 limit, $2 lease, $3 whether a first attempt is made at the message's own instant. Leases messages that are due
-- and free, for one epoch each; rows another silo is leasing are skipped. Business time decides what is due, the
-- database's real clock decides leases and waits. attempt says what the last epoch left behind: 'open' or 'ambiguous'
-- may have been sent.
WITH due AS MATERIALIZED (
    SELECT policy_id, step
    FROM outbox
    WHERE due_at <= coalesce((SELECT now FROM rehearsal_clock), now())
      AND lease_until < clock_timestamp() AND try_after < clock_timestamp()
    ORDER BY due_at
    LIMIT $1
    FOR UPDATE SKIP LOCKED
)
UPDATE outbox
SET lease_epoch = lease_epoch + 1, lease_until = clock_timestamp() + $2
FROM due
WHERE outbox.policy_id = due.policy_id AND outbox.step = due.step
RETURNING outbox.policy_id, outbox.step, outbox.due_on, outbox.channel, outbox.template, outbox.attempt,
          outbox.attempts, outbox.lease_epoch, outbox.opened_at, outbox.phone, outbox.body, outbox.trace,
          CASE WHEN $3 AND outbox.attempt = 'none' THEN outbox.due_at
               ELSE coalesce((SELECT now FROM rehearsal_clock), now()) END, outbox.is_repeat
