-- $1 codes.
SELECT code, state ->> 'name' FROM dealer WHERE code = ANY ($1)
