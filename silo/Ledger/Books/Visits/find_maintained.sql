-- $1 dealers, $2 VINs, $3 plates, $4 days of maintenance. The terms of these cars that have not ended and know no
-- maintenance as late; the columns are those of match_rows.sql, with the day in place of the ordinal as days since the
-- year 1. Two VINs that differ are two cars, whatever the plate says. Locks nothing.
SELECT (max(asked.day) - DATE '0001-01-01')::int, known.id, known.expiry_date, known.facts_sha, known.import_id,
       known.import_line, policy_state.phase, known.policy_no, known.insurer, known.plate, known.vin, known.model,
       known.first_registered, known.owner, known.start_date, known.premium, known.claims, known.tier, known.loan,
       known.agent, known.last_maintenance, known.consent_sms, known.consent_call, known.phone, known.second_phone
FROM unnest($1::int[], $2::text[], $3::text[], $4::date[]) AS asked (dealer_id, vin, plate, day)
JOIN policy AS known
  ON known.dealer_id = asked.dealer_id
 AND (known.vin = asked.vin
      OR (known.plate = asked.plate AND (known.vin IS NULL OR asked.vin IS NULL OR known.vin = asked.vin)))
LEFT JOIN policy_state ON policy_state.policy_id = known.id
WHERE coalesce(policy_state.phase, 'scheduled') NOT IN ('won', 'lost', 'withdrawn')
  AND (known.last_maintenance IS NULL OR known.last_maintenance < asked.day)
GROUP BY known.id, policy_state.phase
ORDER BY known.id
