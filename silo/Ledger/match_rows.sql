-- $1 ordinals, $2 dealers, $3 lines of insurance, $4 VINs, $5 plates, $6 expiries. The terms that each row speaks of:
-- same dealer, line and vehicle, same expiry or, for a term that is still live, one at most $7 days away - then the row
-- corrects it. Two VINs that differ are two cars, whatever the plate says. The first is the row's term: of its own
-- expiry or else the nearest, of these the furthest along, as an outcome or a promise weighs most and a withdrawal
-- nothing. Others are the same term, stored apart until this row named VIN and plate together. What the ledger has no
-- column for, the row takes from its term.
SELECT asked.ordinal, known.id, known.expiry_date, known.facts_sha, known.import_id, known.import_line, known.phase,
       known.policy_no, known.insurer, known.plate, known.vin, known.model, known.first_registered, known.owner,
       known.start_date, known.premium, known.claims, known.tier, known.loan, known.agent, known.last_maintenance,
       known.consent_sms, known.consent_call, known.phone, known.second_phone
FROM unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::date[])
     AS asked (ordinal, dealer_id, line, vin, plate, expiry)
CROSS JOIN LATERAL (
    SELECT policy.*, policy_state.phase, row_number() OVER (
        ORDER BY abs(policy.expiry_date - asked.expiry),
                 array_position(ARRAY ['won', 'lost', 'committed', 'quoted', 'contacting', 'blocked', 'paused',
                                       'scheduled', 'none', 'withdrawn'], coalesce(policy_state.phase, 'none')),
                 policy.id) AS place
    FROM policy LEFT JOIN policy_state ON policy_state.policy_id = policy.id
    WHERE policy.dealer_id = asked.dealer_id AND policy.line = asked.line
      AND (policy.vin = asked.vin
           OR (policy.plate = asked.plate AND (policy.vin IS NULL OR asked.vin IS NULL OR policy.vin = asked.vin)))
      AND (policy.expiry_date = asked.expiry
           OR (abs(policy.expiry_date - asked.expiry) <= $7
               AND coalesce(policy_state.phase, 'scheduled') NOT IN ('won', 'lost', 'withdrawn')))
) AS known
ORDER BY asked.ordinal, known.place
