-- The other live terms of a policy's customer at its dealer, those of the same car first. $1 policy id, $2 dealer ids
-- or null for all, $3 limit. Locks nothing.
SELECT other.id
FROM policy AS own
JOIN policy AS other ON other.phone_hash = own.phone_hash AND other.dealer_id = own.dealer_id AND other.id <> own.id
JOIN policy_state AS state ON state.policy_id = other.id AND state.phase NOT IN ('won', 'lost', 'withdrawn')
WHERE own.id = $1 AND ($2::int[] IS NULL OR own.dealer_id = ANY ($2::int[]))
ORDER BY coalesce(other.plate = own.plate OR other.vin = own.vin, false) DESC, other.expiry_date, other.id
LIMIT $3
