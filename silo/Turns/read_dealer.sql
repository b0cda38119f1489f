-- $1 dealer id. Code and zone never change.
SELECT code, state ->> 'zone' FROM dealer WHERE id = $1
