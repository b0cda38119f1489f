-- $1 policy ids. What names the next term of a renewed policy.
SELECT policy.id, dealer.code, coalesce(policy.vin, policy.plate), policy.line
FROM policy JOIN dealer ON dealer.id = policy.dealer_id
WHERE policy.id = ANY ($1)
