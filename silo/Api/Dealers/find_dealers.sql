-- Ids of dealers that a caller may see. $1 codes, $2 dealer ids of the caller or null for all. Locks nothing.
SELECT coalesce(array_agg(id ORDER BY id), '{}')
FROM dealer
WHERE code = ANY ($1::text[]) AND ($2::int[] IS NULL OR id = ANY ($2::int[]))
