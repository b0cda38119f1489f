-- Stores the next version of a playbook, unless its newest version has the same text. $1 name, $2 text, $3 who stores
-- it, $4 what its days count from. Runs under lock_playbooks.
WITH newest AS (
    SELECT version, yaml FROM playbook WHERE name = $1 ORDER BY version DESC LIMIT 1
)
INSERT INTO playbook (name, version, yaml, created_at, created_by, anchor)
SELECT $1, coalesce((SELECT version FROM newest), 0) + 1, $2, now(), $3, $4
WHERE NOT EXISTS (SELECT FROM newest WHERE yaml = $2)
