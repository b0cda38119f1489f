-- $1 dealer, $2 line of the cases, $3 a day. The first day after it on which a car was maintained or, for
-- first-maintenance, sold; null for none. Reads the beginning of indexes and locks nothing.
SELECT min(day)
FROM (SELECT min(visited_on) AS day
      FROM service_visit
      WHERE $2 = 'win-back' AND dealer_id = $1 AND visited_on > $3 AND type IN ('maintenance', 'first-maintenance')
      UNION ALL
      SELECT min(last_maintenance)
      FROM policy
      WHERE $2 = 'win-back' AND dealer_id = $1 AND last_maintenance > $3
      UNION ALL
      SELECT min(sold_on)
      FROM new_car_sale
      WHERE $2 = 'first-maintenance' AND dealer_id = $1 AND sold_on > $3) AS next
