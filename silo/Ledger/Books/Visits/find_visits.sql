-- $1 ordinals, $2 dealers, $3 order numbers, $4 VINs, $5 plates, $6 days, $7 types. The stored visit of each row: the
-- one of its order number; without one that of its car, day and type which has none either. Two VINs that differ are
-- two cars, whatever the plate says. Locks nothing.
SELECT asked.ordinal, known.id, known.order_no, known.plate, known.vin, known.visited_on, known.type, known.mileage,
       known.amount, known.steered_by
FROM unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[])
     AS asked (ordinal, dealer_id, order_no, vin, plate, visited_on, type)
CROSS JOIN LATERAL (
    SELECT visit.* FROM service_visit AS visit
    WHERE visit.dealer_id = asked.dealer_id AND asked.order_no IS NOT NULL AND visit.order_no = asked.order_no
    UNION ALL
    SELECT visit.* FROM service_visit AS visit
    WHERE visit.dealer_id = asked.dealer_id AND asked.order_no IS NULL AND visit.order_no IS NULL
      AND visit.visited_on = asked.visited_on AND visit.type = asked.type
      AND (visit.vin = asked.vin
           OR (visit.plate = asked.plate AND (visit.vin IS NULL OR asked.vin IS NULL OR visit.vin = asked.vin)))
    ORDER BY id
    LIMIT 1
) AS known
