-- $1 dealer to begin after, $2 codes of an audience or null for all, $3 limit. Locks nothing.
SELECT id FROM dealer WHERE id > $1 AND ($2::text[] IS NULL OR code = ANY ($2)) ORDER BY id LIMIT $3
