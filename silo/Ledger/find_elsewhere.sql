-- $1 ordinals, $2 dealers, $3 lines of insurance, $4 VINs, $5 plates, $6 expiries, $7 hashes of phones, $8 dealers that
-- the importer may see or null for all, $9 days within which two expiries are one term's. Terms of rows that are live
-- at other dealers too, with those dealers and the imports that brought them. Finds them by the customer's phone; locks
-- nothing.
SELECT asked.ordinal, dealer.code, policy.id, policy.import_id
FROM unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::date[], $7::bytea[])
     AS asked (ordinal, dealer_id, line, vin, plate, expiry, phone_hash)
JOIN policy ON policy.phone_hash = asked.phone_hash
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
JOIN dealer ON dealer.id = policy.dealer_id
WHERE policy.dealer_id <> asked.dealer_id AND policy.line = asked.line
  AND coalesce(state.phase, 'scheduled') NOT IN ('won', 'lost', 'withdrawn')
  AND ($8::int[] IS NULL OR policy.dealer_id = ANY ($8::int[]))
  AND abs(policy.expiry_date - asked.expiry) <= $9
  AND (policy.vin = asked.vin
       OR (policy.plate = asked.plate AND (policy.vin IS NULL OR asked.vin IS NULL OR policy.vin = asked.vin)))
ORDER BY asked.ordinal, dealer.code, policy.id
