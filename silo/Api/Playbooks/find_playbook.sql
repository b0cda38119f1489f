-- A version of a playbook. $1 name, $2 version or null for the newest. Locks nothing.
SELECT id, name, version, yaml, created_at, created_by
FROM playbook
WHERE name = $1 AND ($2::int IS NULL OR version = $2::int)
ORDER BY version DESC
LIMIT 1
