-- $1 ids, null for new sales, $2 dealers, $3 plates, $4 VINs, $5 days, $6 models, $7 whether insured, $8 insurers,
-- $9 premiums, $10 owners, $11 phones, $12 lines of the file, $13 the import, $14 instant. Behind the lock.
WITH fact AS MATERIALIZED (
    SELECT * FROM unnest(
        $1::bigint[], $2::int[], $3::text[], $4::text[], $5::date[], $6::text[], $7::boolean[], $8::text[],
        $9::numeric[], $10::text[], $11::text[], $12::int[])
        AS fact (id, dealer_id, plate, vin, sold_on, model, insured, insurer, premium, owner, phone, import_line)
), changed AS (
    UPDATE new_car_sale
    SET plate = fact.plate, vin = fact.vin, sold_on = fact.sold_on, model = fact.model, insured = fact.insured,
        insurer = fact.insurer, premium = fact.premium, owner = fact.owner, phone = fact.phone,
        import_line = fact.import_line, import_id = $13
    FROM fact
    WHERE new_car_sale.id = fact.id
)
INSERT INTO new_car_sale (dealer_id, plate, vin, sold_on, model, insured, insurer, premium, owner, phone, import_line,
                          import_id, created_at)
SELECT dealer_id, plate, vin, sold_on, model, insured, insurer, premium, owner, phone, import_line, $13, $14
FROM fact
WHERE id IS NULL
