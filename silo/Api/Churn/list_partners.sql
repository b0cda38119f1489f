-- The insurers with which a dealer works together, the newest first. $1 dealer id. Reads the rows of one dealer by
-- their key; locks nothing.
SELECT insurer, kind, active_from, active_to, no_contact_days, commission, issue_hours, delivery_hours,
       endorsement_hours, error_rate
FROM insurer_partner
WHERE dealer_id = $1
ORDER BY id DESC
