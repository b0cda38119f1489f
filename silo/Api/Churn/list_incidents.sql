-- Reports of insurers that contacted a dealer's customers, the latest first. $1 dealer id, $2 code of an insurer or
-- null for any, $3 and $4 day and id to go on after, or null, $5 limit. Walks the index poaching_incident_day of one
-- dealer backward; locks nothing.
SELECT incident.id, incident.insurer, incident.happened_on, incident.policy_id, policy.plate, policy.owner,
       policy.expiry_date, incident.days_left, incident.evidence, incident.reported_by, incident.reported_at
FROM poaching_incident AS incident
LEFT JOIN policy ON policy.id = incident.policy_id AND policy.dealer_id = $1
WHERE incident.dealer_id = $1 AND ($2::text IS NULL OR incident.insurer = $2::text)
  AND ($3::date IS NULL OR (incident.happened_on, incident.id) < ($3::date, $4::bigint))
ORDER BY incident.happened_on DESC, incident.id DESC
LIMIT $5
