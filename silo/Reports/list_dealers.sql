-- $1 dealer ids or null for all. Locks nothing.
SELECT id FROM dealer WHERE $1::int[] IS NULL OR id = ANY ($1::int[]) ORDER BY id
