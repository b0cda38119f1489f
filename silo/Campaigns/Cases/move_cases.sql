-- $1 policies in order, $2 days since when, $3 last days. Cases whose car was maintained or sold on another day than
-- was known; their grains hear it by letter in the same transaction.
WITH fact AS MATERIALIZED (
    SELECT * FROM unnest($1::bigint[], $2::date[], $3::date[]) AS fact (policy_id, since, expiry_date)
), moved AS (
    UPDATE service_case SET since = fact.since FROM fact WHERE service_case.policy_id = fact.policy_id
)
UPDATE policy
SET expiry_date = fact.expiry_date,
    last_maintenance = CASE WHEN policy.line = 'win-back' THEN fact.since ELSE policy.last_maintenance END
FROM fact
WHERE policy.id = fact.policy_id
