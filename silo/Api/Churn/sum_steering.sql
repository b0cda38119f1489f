-- A dealer's accident cars by month and by who steered them here; a car counts once a month. $1 dealer id, $2 first
-- day, $3 last day. Reads the index service_visit_day of one dealer; locks nothing.
SELECT steered_by, date_trunc('month', visited_on)::date, count(DISTINCT coalesce(vin, plate)), coalesce(sum(amount), 0)
FROM service_visit
WHERE dealer_id = $1 AND visited_on BETWEEN $2 AND $3 AND type = 'accident'
GROUP BY 1, 2
