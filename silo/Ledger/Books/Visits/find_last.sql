-- $1 ordinals, $2 dealers, $3 VINs, $4 plates. The last maintenance of each car at its dealer. Two VINs that differ are
-- two cars, whatever the plate says. Locks nothing.
SELECT asked.ordinal, last.day
FROM unnest($1::int[], $2::int[], $3::text[], $4::text[]) AS asked (ordinal, dealer_id, vin, plate)
CROSS JOIN LATERAL (
    SELECT max(visited_on) AS day
    FROM service_visit AS visit
    WHERE visit.dealer_id = asked.dealer_id AND visit.type IN ('maintenance', 'first-maintenance')
      AND (visit.vin = asked.vin
           OR (visit.plate = asked.plate AND (visit.vin IS NULL OR asked.vin IS NULL OR visit.vin = asked.vin)))
) AS last
WHERE last.day IS NOT NULL
