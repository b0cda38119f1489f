-- Finds the key of a token, dead or alive. $1 SHA-256 of the token. Locks nothing.
SELECT key.id, key.name, key.role, key.dealers,
       CASE WHEN key.dealers IS NOT NULL
            THEN ARRAY(SELECT code FROM dealer WHERE id = ANY (key.dealers) ORDER BY code) END,
       key.hash, key.created_at, key.created_by, key.expires_at, key.revoked_at
FROM api_key AS key
WHERE key.hash = $1
