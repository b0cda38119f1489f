-- $1 ids, null for new partners, $2 dealers, $3 insurers, $4 kinds, $5 first days, $6 last days, $7 commissions in
-- percent, $8 days without contact, $9 hours to issue, $10 to deliver, $11 to endorse, $12 errors in percent, $13 lines
-- of the file, $14 the import, $15 instant. Behind the lock.
WITH fact AS MATERIALIZED (
    SELECT * FROM unnest(
        $1::bigint[], $2::int[], $3::text[], $4::text[], $5::date[], $6::date[], $7::numeric[], $8::int[],
        $9::numeric[], $10::numeric[], $11::numeric[], $12::numeric[], $13::int[])
        AS fact (id, dealer_id, insurer, kind, active_from, active_to, commission, no_contact_days, issue_hours,
                 delivery_hours, endorsement_hours, error_rate, import_line)
), changed AS (
    UPDATE insurer_partner
    SET kind = fact.kind, active_from = fact.active_from, active_to = fact.active_to, commission = fact.commission,
        no_contact_days = fact.no_contact_days, issue_hours = fact.issue_hours, delivery_hours = fact.delivery_hours,
        endorsement_hours = fact.endorsement_hours, error_rate = fact.error_rate, import_line = fact.import_line,
        import_id = $14
    FROM fact
    WHERE insurer_partner.id = fact.id
)
INSERT INTO insurer_partner (dealer_id, insurer, kind, active_from, active_to, commission, no_contact_days, issue_hours,
                             delivery_hours, endorsement_hours, error_rate, import_line, import_id, created_at)
SELECT dealer_id, insurer, kind, active_from, active_to, commission, no_contact_days, issue_hours, delivery_hours,
       endorsement_hours, error_rate, import_line, $14, $15
FROM fact
WHERE id IS NULL
