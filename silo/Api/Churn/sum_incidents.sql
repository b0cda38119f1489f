-- How often insurers were reported to have contacted a dealer's customers too early. $1 dealer id, $2 first day, $3
-- last day. Reads the index poaching_incident_day of one dealer; locks nothing.
SELECT insurer, count(*)
FROM poaching_incident
WHERE dealer_id = $1 AND happened_on BETWEEN $2 AND $3
GROUP BY insurer
