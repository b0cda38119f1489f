-- Whose some of a dealer's cars are. $1 dealer id, $2 ordinals, $3 cars by VIN or plate, $4 their latest policies, null
-- for cars without one. A sale tells of cars without a policy. Reads by index; locks nothing.
SELECT asked.ordinal, coalesce(policy.owner, sale.owner), coalesce(policy.phone, sale.phone),
       coalesce(policy.model, sale.model)
FROM unnest($2::int[], $3::text[], $4::bigint[]) AS asked (ordinal, car, policy_id)
LEFT JOIN policy ON policy.id = asked.policy_id AND policy.dealer_id = $1
LEFT JOIN LATERAL (
    SELECT owner, phone, model
    FROM new_car_sale
    WHERE dealer_id = $1 AND (vin = asked.car OR plate = asked.car)
    ORDER BY sold_on DESC
    LIMIT 1
) AS sale ON true
