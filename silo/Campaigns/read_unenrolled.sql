-- $1 cursor, $2 limit, $3 dealer codes or null, $4 first expiry or null, $5 last expiry or null, $6 lines or null,
-- $7 segment or null, $8 today. Terms of an audience that no campaign works on yet, in key order; each with what names
-- its customer: the hash of the phone, or the car where there is none.
SELECT policy.id, policy.dealer_id, dealer.code, policy.line, policy.term, policy.expiry_date, policy.tier,
       policy.consent_sms, policy.consent_call, policy.premium,
       ARRAY (SELECT channel FROM standing_block AS block WHERE block.phone_hash = policy.phone_hash),
       CASE WHEN policy.phone <> '' THEN upper(encode(policy.phone_hash, 'hex'))
            ELSE coalesce(policy.vin, policy.plate) END
FROM policy
JOIN dealer ON dealer.id = policy.dealer_id
CROSS JOIN LATERAL segment_gap(policy, $7::jsonb) AS found
WHERE policy.id > $1 AND policy.line IN ('commercial', 'compulsory')
  AND ($3::text[] IS NULL OR dealer.code = ANY ($3))
  AND ($4::date IS NULL OR policy.expiry_date >= $4)
  AND ($5::date IS NULL OR policy.expiry_date <= $5)
  AND ($6::text[] IS NULL OR policy.line = ANY ($6))
  AND policy.expiry_date >= $8::date
  AND found.gap IS NULL
  AND NOT EXISTS (SELECT FROM policy_state WHERE policy_state.policy_id = policy.id)
ORDER BY policy.id
LIMIT $2
