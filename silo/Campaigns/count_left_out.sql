-- $1 dealer codes or null, $2 first expiry or null, $3 last expiry or null, $4 lines or null, $5 segment or null,
-- $6 today. What a launch leaves out and why: of the open terms without a campaign those outside the segment, each by
-- the first condition that it does not meet; of those inside, the ones that are over and the ones of another campaign.
SELECT left_out.why, count(*)
FROM policy
JOIN dealer ON dealer.id = policy.dealer_id
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
CROSS JOIN LATERAL segment_gap(policy, $5::jsonb) AS found
CROSS JOIN LATERAL (
    SELECT CASE
        WHEN state.policy_id IS NOT NULL THEN CASE WHEN found.gap IS NULL THEN 'elsewhere' END
        WHEN policy.expiry_date < $6 THEN CASE WHEN found.gap IS NULL THEN 'expired' END
        ELSE found.gap
    END AS why
) AS left_out
WHERE policy.line IN ('commercial', 'compulsory')
  AND ($1::text[] IS NULL OR dealer.code = ANY ($1))
  AND ($2::date IS NULL OR policy.expiry_date >= $2)
  AND ($3::date IS NULL OR policy.expiry_date <= $3)
  AND ($4::text[] IS NULL OR policy.line = ANY ($4))
  AND left_out.why IS NOT NULL
GROUP BY left_out.why
