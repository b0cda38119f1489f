-- Remembers a migration in the transaction that ran it. $1 version, $2 name, $3 SHA-256 of its text.
INSERT INTO schema_migration (version, name, sha256)
VALUES ($1, $2, $3);
