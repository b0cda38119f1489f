-- Distinct cars that came to a dealer's workshop. $1 dealer id, $2 first day, $3 first day after. Reads the index
-- service_visit_day of one dealer; locks nothing.
SELECT count(DISTINCT coalesce(vin, plate))
FROM service_visit
WHERE dealer_id = $1 AND visited_on >= $2 AND visited_on < $3
