-- $1 dealer, $2 campaign, $3 line, $4 terms, $5 VINs, $6 plates, $7 days since when, $8 last days, $9 phones, $10 their
-- hashes, $11 second phones, $12 owners, $13 models, $14 registrations, $15 tiers, $16 loans, $17 agents, $18 consents
-- to texts and $19 to calls, $20 today, $21 instant. Returns the terms that are new, with the channels that their
-- phones refuse.
WITH fact AS MATERIALIZED (
    SELECT * FROM unnest(
        $4::uuid[], $5::text[], $6::text[], $7::date[], $8::date[], $9::text[], $10::bytea[], $11::text[], $12::text[],
        $13::text[], $14::date[], $15::text[], $16::boolean[], $17::text[], $18::boolean[], $19::boolean[])
        AS fact (term, vin, plate, since, expiry_date, phone, phone_hash, second_phone, owner, model, first_registered,
                 tier, loan, agent, consent_sms, consent_call)
), born AS (
    INSERT INTO policy (dealer_id, term, line, vin, plate, model, first_registered, owner, phone, phone_hash,
                        second_phone, expiry_date, tier, loan, agent, last_maintenance, consent_sms, consent_call,
                        created_at)
    SELECT $1, term, $3, vin, plate, model, first_registered, owner, phone, phone_hash, second_phone, expiry_date, tier,
           loan, agent, CASE WHEN $3 = 'win-back' THEN since END, consent_sms, consent_call, $21
    FROM fact
    ON CONFLICT (dealer_id, term) DO NOTHING
    RETURNING id, term, phone_hash
), noted AS (
    INSERT INTO service_case (policy_id, dealer_id, campaign_id, line, since, born_on)
    SELECT born.id, $1, $2, $3, fact.since, $20 FROM born JOIN fact USING (term)
)
SELECT born.id, born.term,
       ARRAY (SELECT channel FROM standing_block AS block WHERE block.phone_hash = born.phone_hash)
FROM born
