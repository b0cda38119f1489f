-- $1 policy ids, $2 segment. Those that belong to it.
SELECT policy.id
FROM policy
CROSS JOIN LATERAL segment_gap(policy, $2::jsonb) AS found
WHERE policy.id = ANY ($1) AND found.gap IS NULL
