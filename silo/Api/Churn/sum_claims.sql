-- Cars whose ledger names a claim in their term, by insurer, and those of them that were repaired here after an
-- accident in the term. $1 dealer id, $2 first day of expiry, $3 last day. Only terms that the book of visits covers
-- whole. Two VINs that differ are two cars, whatever the plate says. Reads the policies of one dealer and their visits
-- by index; locks nothing.
WITH book AS MATERIALIZED (
    SELECT min(visited_on) AS begins_on FROM service_visit WHERE dealer_id = $1
), claimed AS (
    SELECT DISTINCT ON (coalesce(vin, plate)) insurer, vin, plate, expiry_date,
           (expiry_date + 1 - interval '1 year')::date AS begins_on
    FROM policy
    WHERE dealer_id = $1 AND expiry_date BETWEEN $2 AND $3 AND claims > 0
    ORDER BY coalesce(vin, plate), expiry_date DESC, line
)
SELECT claimed.insurer, count(*), count(*) FILTER (WHERE repaired.is_here)
FROM claimed
JOIN book ON book.begins_on <= claimed.begins_on
CROSS JOIN LATERAL (
    SELECT EXISTS (
        SELECT FROM service_visit AS visit
        WHERE visit.dealer_id = $1 AND visit.type = 'accident'
          AND visit.visited_on BETWEEN claimed.begins_on AND claimed.expiry_date
          AND (visit.vin = claimed.vin
               OR (visit.plate = claimed.plate
                   AND (visit.vin IS NULL OR claimed.vin IS NULL OR visit.vin = claimed.vin)))
    ) AS is_here
) AS repaired
GROUP BY claimed.insurer
