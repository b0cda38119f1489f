-- New cars that a dealer insured, by insurer: their policy began about when they were registered. $1 dealer id, $2
-- first day of begin, $3 last day, $4 days between begin and registration at most. A policy without a begin lasts a
-- year. Reads the policies of one dealer by index; locks nothing.
SELECT policy.insurer, count(DISTINCT coalesce(policy.vin, policy.plate))
FROM policy
CROSS JOIN LATERAL (
    SELECT coalesce(policy.start_date, (policy.expiry_date + 1 - interval '1 year')::date) AS begins_on
) AS term
WHERE policy.dealer_id = $1 AND policy.line IN ('commercial', 'compulsory') AND term.begins_on BETWEEN $2 AND $3
  AND abs(term.begins_on - policy.first_registered) <= $4
GROUP BY policy.insurer
