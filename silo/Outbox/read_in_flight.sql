-- $1 campaign or null, $2 dealer or null. Attempts for their terms that are on record and whose lease runs: the gateway
-- may have them any moment.
SELECT outbox.policy_id, outbox.step, outbox.lease_epoch
FROM outbox
JOIN policy_state AS state ON state.policy_id = outbox.policy_id
WHERE outbox.attempt = 'open' AND outbox.lease_until >= clock_timestamp()
  AND ($1::bigint IS NULL OR state.campaign_id = $1) AND ($2::int IS NULL OR state.dealer_id = $2)
