-- $1 policy id. The term and the other live lines of its car that the customer renews with it, as in
-- Turns/post_to_household.sql.
SELECT line.id, line.premium
FROM policy AS own
JOIN policy AS line ON line.phone_hash = own.phone_hash AND line.dealer_id = own.dealer_id
    AND (line.plate = own.plate OR line.vin = own.vin)
    AND line.expiry_date BETWEEN own.expiry_date - 30 AND own.expiry_date + 30
    AND (line.id = own.id OR (line.line IN ('commercial', 'compulsory') AND own.line IN ('commercial', 'compulsory')))
JOIN policy_state AS state ON state.policy_id = line.id AND state.phase NOT IN ('won', 'lost', 'withdrawn')
WHERE own.id = $1
ORDER BY line.id
