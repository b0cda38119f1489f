-- Revokes a key for good; the first time counts. $1 id, $2 dealer ids the caller may see or null for all.
UPDATE api_key
SET revoked_at = coalesce(revoked_at, now())
WHERE id = $1 AND ($2::int[] IS NULL OR (dealers IS NOT NULL AND dealers <@ $2::int[]))
