-- Id of a dealer that a caller may see. $1 code, $2 dealer ids of the caller or null for all. Locks nothing.
SELECT id FROM dealer WHERE code = $1 AND ($2::int[] IS NULL OR id = ANY ($2::int[]))
