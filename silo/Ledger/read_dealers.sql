-- $1 codes.
SELECT code, id FROM dealer WHERE code = ANY ($1)
