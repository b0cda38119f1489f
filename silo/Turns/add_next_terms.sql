-- $1 renewed policies, $2 terms, $3 last covered days, $4 instants. Next year's term waits for a campaign of its own;
-- one that is already known stays as it is.
INSERT INTO policy (dealer_id, term, line, insurer, plate, vin, model, first_registered, owner, phone, phone_hash,
                    start_date, expiry_date, tier, loan, agent, last_maintenance, consent_sms, consent_call, created_at)
SELECT old.dealer_id, next.term, old.line, old.insurer, old.plate, old.vin, old.model, old.first_registered, old.owner,
       old.phone, old.phone_hash, old.expiry_date + 1, next.expiry, old.tier, old.loan, old.agent,
       old.last_maintenance, old.consent_sms, old.consent_call, next.at
FROM unnest($1::bigint[], $2::uuid[], $3::date[], $4::timestamptz[]) AS next (policy_id, term, expiry, at)
JOIN policy AS old ON old.id = next.policy_id
ON CONFLICT (dealer_id, term) DO NOTHING
