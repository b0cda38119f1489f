-- A dealer's cars by what the ledgers say of their upkeep. $1 dealer id, $2 reasons of withdrawn terms that mean that
-- the car is gone or never was; such a car is left out when its latest term ended so. Reads the policies of one dealer
-- by index; locks nothing.
WITH car AS (
    SELECT max(policy.first_registered) AS first_registered, max(policy.last_maintenance) AS last_maintenance,
           (array_agg(gone.reason ORDER BY policy.expiry_date DESC, gone.reason NULLS LAST))[1] AS gone
    FROM policy
    LEFT JOIN term_end AS gone
        ON gone.policy_id = policy.id AND gone.dealer_id = $1 AND gone.phase = 'withdrawn'
           AND gone.reason = ANY ($2::text[])
    WHERE policy.dealer_id = $1 AND policy.line IN ('commercial', 'compulsory')
    GROUP BY coalesce(policy.vin, policy.plate)
)
SELECT first_registered, last_maintenance, count(*)
FROM car
WHERE gone IS NULL
GROUP BY first_registered, last_maintenance
