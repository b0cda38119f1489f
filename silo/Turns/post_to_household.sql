-- $1 policy ids, $2 what the other line of the same car is told, $3 what terms of other cars are told, $4 instants, $5
-- what the case of a car is told when its insurance was spoken of, or the other way round. A letter to every other live
-- term of the customer at that dealer. Two lines are one car's when they can be renewed at the same time: their
-- expiries lie at most thirty days apart. Source: D-18.
INSERT INTO letter (policy_id, message, at)
SELECT other.id,
       CASE WHEN (other.plate = own.plate OR other.vin = own.vin) IS NOT TRUE THEN $3
            WHEN own.line NOT IN ('commercial', 'compulsory') OR other.line NOT IN ('commercial', 'compulsory')
            THEN told.concern
            WHEN other.expiry_date BETWEEN own.expiry_date - 30 AND own.expiry_date + 30 THEN told.message
            ELSE $3 END::json,
       told.at
FROM unnest($1::bigint[], $2::text[], $4::timestamptz[], $5::text[]) AS told (policy_id, message, at, concern)
JOIN policy AS own ON own.id = told.policy_id
JOIN policy AS other ON other.phone_hash = own.phone_hash AND other.dealer_id = own.dealer_id AND other.id <> own.id
JOIN policy_state AS state ON state.policy_id = other.id AND state.phase NOT IN ('won', 'lost', 'withdrawn')
ORDER BY other.id
