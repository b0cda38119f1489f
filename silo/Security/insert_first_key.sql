-- Makes an administrator's key for all dealers when none lives, so that nobody is locked out for good. $1 SHA-256 of
-- the token. Runs under lock_keys.
INSERT INTO api_key (name, role, dealers, hash, created_at, created_by)
SELECT 'first', 'admin', NULL, $1, now(), 'engine'
WHERE NOT EXISTS (
    SELECT FROM api_key WHERE role = 'admin' AND revoked_at IS NULL AND coalesce(expires_at > now(), true))
