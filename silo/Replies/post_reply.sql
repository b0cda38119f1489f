-- $1 phone hash, $2 message, $3 instant. Asks one of a person's live terms for an answer, so that one call is made: the
-- term whose call waits already, otherwise the one that has written last, otherwise the one that ends first.
INSERT INTO letter (policy_id, message, at)
SELECT state.policy_id, $2::json, $3
FROM policy JOIN policy_state AS state ON state.policy_id = policy.id
WHERE policy.phone_hash = $1 AND state.phase NOT IN ('won', 'lost', 'withdrawn')
ORDER BY state.phase IN ('paused', 'blocked'),
         EXISTS (SELECT FROM call_task WHERE call_task.policy_id = policy.id) DESC,
         (SELECT max(touch.done_at) FROM touch
          WHERE touch.policy_id = policy.id AND touch.channel = 'sms' AND touch.status IN ('sent', 'delivered'))
             DESC NULLS LAST,
         policy.expiry_date, policy.id
LIMIT 1
