-- $1 dealer, $2 first day, $3 first day after. New cars that it sold, by month: all, those insured here, those of which
-- nobody says whether, and the premium of the insured. Reads new_car_sale_day and locks nothing.
SELECT date_trunc('month', sold_on)::date, count(*)::int, (count(*) FILTER (WHERE insured))::int,
       (count(*) FILTER (WHERE insured IS NULL))::int, coalesce(sum(premium) FILTER (WHERE insured), 0)
FROM new_car_sale
WHERE dealer_id = $1 AND sold_on >= $2 AND sold_on < $3
GROUP BY 1
ORDER BY 1
