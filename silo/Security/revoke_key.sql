-- Revokes a key for good; the first time counts. $1 id, $2 dealer ids the caller may see or null for all. Says whether
-- it is the last live administrator's key, which stays; no row for an unknown or foreign key. Runs under lock_keys: two
-- administrators could revoke each other.
WITH wanted AS MATERIALIZED (
    SELECT key.id,
           key.role = 'admin' AND key.revoked_at IS NULL AND coalesce(key.expires_at > now(), true)
           AND NOT EXISTS (
               SELECT FROM api_key AS other
               WHERE other.id <> key.id AND other.role = 'admin' AND other.revoked_at IS NULL
                 AND coalesce(other.expires_at > now(), true)) AS is_last
    FROM api_key AS key
    WHERE key.id = $1 AND ($2::int[] IS NULL OR (key.dealers IS NOT NULL AND key.dealers <@ $2::int[]))
), revoked AS (
    UPDATE api_key
    SET revoked_at = coalesce(revoked_at, now())
    FROM wanted
    WHERE api_key.id = wanted.id AND NOT wanted.is_last
)
SELECT is_last FROM wanted
