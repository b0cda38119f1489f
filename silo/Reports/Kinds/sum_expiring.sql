-- Terms by the day on which they expire, with how they stand. $1 dealer ids or null for all, $2 first day, $3 last
-- day. Locks nothing.
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', policy.expiry_date, count(*),
       count(*) FILTER (WHERE policy.line = 'commercial'), count(*) FILTER (WHERE policy.line = 'compulsory'),
       count(*) FILTER (WHERE coalesce(state.phase, '') NOT IN ('won', 'lost', 'withdrawn')),
       count(*) FILTER (WHERE state.phase = 'won'), count(*) FILTER (WHERE state.phase = 'lost'),
       count(*) FILTER (WHERE state.phase = 'withdrawn'), coalesce(sum(policy.premium), 0)
FROM policy
JOIN dealer ON dealer.id = policy.dealer_id
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
WHERE policy.expiry_date BETWEEN $2 AND $3 AND policy.line IN ('commercial', 'compulsory')
  AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
GROUP BY dealer.id, policy.expiry_date
ORDER BY dealer.code, policy.expiry_date
