-- $1 dealer, $2 policy. The customer of a term, whose points nobody else redeems until the transaction ends; no row for
-- a term of another dealer.
SELECT phone_hash, pg_advisory_xact_lock(hashtextextended(encode(phone_hash, 'hex'), $1::int))
FROM policy
WHERE id = $2 AND dealer_id = $1::int
