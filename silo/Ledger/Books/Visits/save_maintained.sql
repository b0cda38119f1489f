-- $1 policies in order, $2 days of their last maintenance, $3 hashes of their facts, null where no ledger wrote them.
-- No plan rests on the day, so that no grain is told.
UPDATE policy
SET last_maintenance = fact.day, facts_sha = fact.sha
FROM unnest($1::bigint[], $2::date[], $3::bytea[]) AS fact (id, day, sha)
WHERE policy.id = fact.id
