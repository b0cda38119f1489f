-- Makes the first key, an administrator's for all dealers. $1 SHA-256 of the token. Runs under lock_keys.
INSERT INTO api_key (name, role, dealers, hash, created_at, created_by)
SELECT 'first', 'admin', NULL, $1, now(), 'engine'
WHERE NOT EXISTS (SELECT FROM api_key)
