-- $1 ordinals, $2 dealers, $3 VINs, $4 plates. The stored sale of each row's car: by its VIN, or its plate. Two VINs
-- that differ are two cars, whatever the plate says. Locks nothing.
SELECT asked.ordinal, known.id, known.plate, known.vin, known.sold_on, known.model, known.insured, known.insurer,
       known.premium, known.owner, known.phone
FROM unnest($1::int[], $2::int[], $3::text[], $4::text[]) AS asked (ordinal, dealer_id, vin, plate)
CROSS JOIN LATERAL (
    SELECT sale.* FROM new_car_sale AS sale
    WHERE sale.dealer_id = asked.dealer_id
      AND (sale.vin = asked.vin
           OR (sale.plate = asked.plate AND (sale.vin IS NULL OR asked.vin IS NULL OR sale.vin = asked.vin)))
    ORDER BY sale.vin IS NULL, sale.id
    LIMIT 1
) AS known
