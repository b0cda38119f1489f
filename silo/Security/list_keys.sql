-- Lists keys by id. $1 dealer ids the caller may see or null for all, $2 id to begin after, $3 limit. Locks nothing.
SELECT key.id, key.name, key.role, key.dealers,
       CASE WHEN key.dealers IS NOT NULL
            THEN ARRAY(SELECT code FROM dealer WHERE id = ANY (key.dealers) ORDER BY code) END,
       key.hash, key.created_at, key.created_by, key.expires_at, key.revoked_at
FROM api_key AS key
WHERE key.id > $2 AND ($1::int[] IS NULL OR (key.dealers IS NOT NULL AND key.dealers <@ $1::int[]))
ORDER BY key.id
LIMIT $3
