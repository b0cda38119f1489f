-- $1 campaign. Attempts for its terms that are on record and whose lease runs: the gateway may have them any moment.
SELECT outbox.policy_id, outbox.step, outbox.lease_epoch
FROM outbox
JOIN policy_state ON policy_state.policy_id = outbox.policy_id AND policy_state.campaign_id = $1
WHERE outbox.attempt = 'open' AND outbox.lease_until >= clock_timestamp()
