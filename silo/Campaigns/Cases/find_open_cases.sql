-- $1 dealers, $2 VINs, $3 plates, $4 days of maintenance. The open cases of these cars: the day on which the car has
-- come back since it became a case, or since its sale, null for none; and the last of the days. Two VINs that differ
-- are two cars, whatever the plate says. Most groups have no case, and then nothing is looked for. Locks nothing.
SELECT known.policy_id, known.line, state.playbook_id, known.since, term.expiry_date, term.tier, term.consent_sms,
       term.consent_call,
       ARRAY (SELECT channel FROM standing_block AS block WHERE block.phone_hash = term.phone_hash),
       min(asked.day) FILTER (
           WHERE asked.day >= CASE known.line WHEN 'win-back' THEN known.born_on ELSE known.since END),
       max(asked.day)
FROM unnest($1::int[], $2::text[], $3::text[], $4::date[]) AS asked (dealer_id, vin, plate, day)
JOIN policy AS term
  ON term.dealer_id = asked.dealer_id AND term.line IN ('win-back', 'first-maintenance')
 AND (term.vin = asked.vin
      OR (term.plate = asked.plate AND (term.vin IS NULL OR asked.vin IS NULL OR term.vin = asked.vin)))
JOIN service_case AS known ON known.policy_id = term.id AND known.ended_on IS NULL
JOIN policy_state AS state ON state.policy_id = term.id
WHERE EXISTS (SELECT FROM service_case WHERE ended_on IS NULL)
GROUP BY known.policy_id, state.policy_id, term.id
ORDER BY known.policy_id
