-- $1 ordinals, $2 dealers, $3 insurers. The stored partners of these names. Locks nothing.
SELECT asked.ordinal, known.id, known.insurer, known.kind, known.active_from, known.active_to, known.commission,
       known.no_contact_days, known.issue_hours, known.delivery_hours, known.endorsement_hours, known.error_rate
FROM unnest($1::int[], $2::int[], $3::text[]) AS asked (ordinal, dealer_id, insurer)
JOIN insurer_partner AS known ON known.dealer_id = asked.dealer_id AND known.insurer = asked.insurer
