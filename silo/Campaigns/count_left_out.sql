-- $1 dealer codes or null, $2 first expiry or null, $3 last expiry or null, $4 lines or null, $5 today. Terms of an
-- audience that a launch leaves out: those over already, and those another campaign works on.
SELECT count(*) FILTER (WHERE state.policy_id IS NULL AND policy.expiry_date < $5),
       count(*) FILTER (WHERE state.policy_id IS NOT NULL)
FROM policy
JOIN dealer ON dealer.id = policy.dealer_id
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
WHERE policy.line IN ('commercial', 'compulsory')
  AND ($1::text[] IS NULL OR dealer.code = ANY ($1))
  AND ($2::date IS NULL OR policy.expiry_date >= $2)
  AND ($3::date IS NULL OR policy.expiry_date <= $3)
  AND ($4::text[] IS NULL OR policy.line = ANY ($4))
