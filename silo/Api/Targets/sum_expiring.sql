-- $1 dealer, $2 first day, $3 last day. Its terms by the month in which they expire, with the sum and the number of the
-- premiums that are known. Locks nothing.
SELECT extract(month FROM expiry_date)::int, count(*)::int, coalesce(sum(premium), 0), count(premium)::int
FROM policy
WHERE dealer_id = $1 AND line IN ('commercial', 'compulsory') AND expiry_date BETWEEN $2 AND $3
GROUP BY 1
