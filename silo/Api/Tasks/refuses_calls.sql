-- $1 phone hash. Whether calls to it are refused. Locks nothing.
SELECT EXISTS (SELECT FROM standing_block WHERE phone_hash = $1 AND channel IN ('', 'call'))
