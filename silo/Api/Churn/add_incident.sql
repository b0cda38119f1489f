-- $1 dealer, $2 code of the insurer, $3 day, $4 term or null, $5 evidence, $6 who, $7 instant. The id of the report;
-- none when the dealer has no such term.
INSERT INTO poaching_incident (dealer_id, insurer, happened_on, policy_id, days_left, evidence, reported_by,
                               reported_at)
SELECT $1, $2, $3, policy.id, policy.expiry_date - $3::date, $5, $6, $7
FROM (SELECT) AS one
LEFT JOIN policy ON policy.id = $4::bigint AND policy.dealer_id = $1
WHERE $4::bigint IS NULL OR policy.id IS NOT NULL
RETURNING id
