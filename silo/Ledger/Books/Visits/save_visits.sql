-- $1 ids, null for new visits, $2 dealers, $3 order numbers, $4 plates, $5 VINs, $6 days, $7 types, $8 mileages,
-- $9 amounts, $10 who steered, $11 lines of the file, $12 the import, $13 instant. Behind the lock.
WITH fact AS MATERIALIZED (
    SELECT * FROM unnest(
        $1::bigint[], $2::int[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::int[], $9::numeric[],
        $10::text[], $11::int[])
        AS fact (id, dealer_id, order_no, plate, vin, visited_on, type, mileage, amount, steered_by, import_line)
), changed AS (
    UPDATE service_visit
    SET order_no = fact.order_no, plate = fact.plate, vin = fact.vin, visited_on = fact.visited_on, type = fact.type,
        mileage = fact.mileage, amount = fact.amount, steered_by = fact.steered_by, import_line = fact.import_line,
        import_id = $12
    FROM fact
    WHERE service_visit.id = fact.id
)
INSERT INTO service_visit (dealer_id, order_no, plate, vin, visited_on, type, mileage, amount, steered_by,
                           import_line, import_id, created_at)
SELECT dealer_id, order_no, plate, vin, visited_on, type, mileage, amount, steered_by, import_line, $12, $13
FROM fact
WHERE id IS NULL
