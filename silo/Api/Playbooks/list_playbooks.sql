-- The newest version of every playbook by name. $1 name to begin after or null, $2 limit. Locks nothing.
SELECT DISTINCT ON (name) id, name, version, yaml, created_at, created_by
FROM playbook
WHERE $1::text IS NULL OR name > $1::text
ORDER BY name, version DESC
LIMIT $2
