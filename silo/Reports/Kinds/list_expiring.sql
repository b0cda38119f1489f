-- Terms by the day on which they expire. $1 dealer ids or null for all, $2 first day, $3 last day. Locks nothing.
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', policy.expiry_date, policy.plate, policy.model,
       policy.owner, policy.phone, policy.line, policy.policy_no, policy.insurer, policy.premium, policy.tier,
       policy.agent, state.phase
FROM policy
JOIN dealer ON dealer.id = policy.dealer_id
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
WHERE policy.expiry_date BETWEEN $2 AND $3 AND policy.line IN ('commercial', 'compulsory')
  AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
ORDER BY dealer.code, policy.expiry_date, policy.id
