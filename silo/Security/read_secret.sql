-- Reads a secret. $1 name. A statement of its own, so that it sees what another silo has just proposed.
SELECT value FROM secret WHERE name = $1
