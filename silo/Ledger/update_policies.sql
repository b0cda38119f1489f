-- $1 policy ids, $2 to $22 the facts in the order of insert_policies.sql without dealer, term and line, $23 lines of
-- the file, $24 the import, $25 instant. The newest ledger is right about who and which car, as far as it has columns:
-- the rest comes in as it is stored. What the plan rests on reaches the grain by a message in the same transaction. The
-- import is noted, so that its later rows know the term as its own, also after a restart. A phone that is replaced is
-- remembered, for refusals that still concern it.
WITH fact AS MATERIALIZED (
    SELECT * FROM unnest(
        $1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[], $9::text[],
        $10::bytea[], $11::date[], $12::date[], $13::numeric[], $14::smallint[], $15::text[], $16::boolean[],
        $17::text[], $18::date[], $19::boolean[], $20::boolean[], $21::text[], $22::bytea[], $23::int[])
        AS fact (id, policy_no, insurer, plate, vin, model, first_registered, owner, phone, phone_hash, start_date,
                 expiry_date, premium, claims, tier, loan, agent, last_maintenance, consent_sms, consent_call,
                 second_phone, facts_sha, import_line)
), former AS (
    INSERT INTO former_phone (policy_id, until, phone_hash)
    SELECT policy.id, $25, policy.phone_hash
    FROM fact JOIN policy ON policy.id = fact.id AND policy.phone_hash <> fact.phone_hash
    ON CONFLICT (policy_id, until) DO NOTHING
)
UPDATE policy
SET policy_no = fact.policy_no, insurer = fact.insurer, plate = fact.plate, vin = fact.vin,
    model = fact.model, first_registered = fact.first_registered, owner = fact.owner, phone = fact.phone,
    phone_hash = fact.phone_hash, start_date = fact.start_date, expiry_date = fact.expiry_date,
    premium = fact.premium, claims = fact.claims, tier = fact.tier, loan = fact.loan, agent = fact.agent,
    last_maintenance = fact.last_maintenance, consent_sms = fact.consent_sms,
    consent_call = fact.consent_call, second_phone = fact.second_phone, facts_sha = fact.facts_sha,
    import_line = fact.import_line, import_id = $24
FROM fact
WHERE policy.id = fact.id
