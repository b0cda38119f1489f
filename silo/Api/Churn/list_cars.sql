-- A dealer's cars and what books and ledgers say of their upkeep. $1 dealer id, $2 reasons of withdrawn terms that mean
-- that the car is gone or never was, $3 today. A car is known by its VIN; a row without one belongs to the only VIN
-- that is known with its plate, else to the plate. Ledgers name the last maintenance only, the book of visits each.
-- Reads the rows of one dealer by their indexes; locks nothing.
WITH seen AS (
    SELECT policy.vin, policy.plate, policy.id AS policy_id, policy.expiry_date, policy.first_registered,
           NULL::date AS sold_on, policy.last_maintenance AS maintained_on, NULL::date AS visited_on,
           false AS is_first,
           CASE WHEN state.phase = 'won' THEN (policy.expiry_date + interval '1 year')::date
                WHEN coalesce(state.phase, 'scheduled') NOT IN ('lost', 'withdrawn') THEN policy.expiry_date
           END AS insured_until,
           gone.reason AS gone
    FROM policy
    LEFT JOIN policy_state AS state ON state.policy_id = policy.id
    LEFT JOIN term_end AS gone
        ON gone.policy_id = policy.id AND gone.dealer_id = $1 AND gone.phase = 'withdrawn'
           AND gone.reason = ANY ($2::text[])
    WHERE policy.dealer_id = $1 AND policy.line IN ('commercial', 'compulsory')
    UNION ALL
    SELECT vin, plate, NULL, NULL, NULL, sold_on, NULL, NULL, false,
           CASE WHEN insured THEN (sold_on + interval '1 year')::date - 1 END, NULL
    FROM new_car_sale
    WHERE dealer_id = $1 AND sold_on <= $3
    UNION ALL
    SELECT vin, plate, NULL, NULL, NULL, NULL,
           CASE WHEN type IN ('maintenance', 'first-maintenance') THEN visited_on END, visited_on,
           type = 'first-maintenance', NULL, NULL
    FROM service_visit
    WHERE dealer_id = $1 AND visited_on <= $3
), named AS (
    SELECT plate, min(vin) AS vin
    FROM seen
    WHERE vin IS NOT NULL AND plate IS NOT NULL
    GROUP BY plate
    HAVING min(vin) = max(vin)
)
SELECT coalesce(seen.vin, named.vin, seen.plate) AS car, max(seen.plate),
       (array_agg(policy_id ORDER BY expiry_date DESC, policy_id DESC) FILTER (WHERE policy_id IS NOT NULL))[1],
       coalesce(max(sold_on), max(first_registered)),
       coalesce(array_agg(DISTINCT maintained_on) FILTER (WHERE maintained_on IS NOT NULL AND NOT is_first), '{}'),
       coalesce(array_agg(DISTINCT maintained_on) FILTER (WHERE is_first), '{}'),
       max(visited_on), max(insured_until), count(policy_id) + count(sold_on) > 0
FROM seen
LEFT JOIN named ON seen.vin IS NULL AND named.plate = seen.plate
GROUP BY 1
HAVING (array_agg(gone ORDER BY expiry_date DESC, gone NULLS LAST) FILTER (WHERE policy_id IS NOT NULL))[1] IS NULL
ORDER BY 1
