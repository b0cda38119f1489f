-- $1..$25 the columns in order, $26 the import, $27 instant. A term that another import added meanwhile stays as it is
-- and is not returned.
INSERT INTO policy (dealer_id, term, line, policy_no, insurer, plate, vin, model, first_registered, owner,
                    phone, phone_hash, start_date, expiry_date, premium, claims, tier, loan, agent,
                    last_maintenance, consent_sms, consent_call, second_phone, facts_sha, import_line,
                    import_id, created_at)
SELECT fact.*, $26, $27
FROM unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
            $9::date[], $10::text[], $11::text[], $12::bytea[], $13::date[], $14::date[], $15::numeric[],
            $16::smallint[], $17::text[], $18::boolean[], $19::text[], $20::date[], $21::boolean[],
            $22::boolean[], $23::text[], $24::bytea[], $25::int[]) AS fact
ON CONFLICT (dealer_id, term) DO NOTHING
RETURNING id, import_line, line
