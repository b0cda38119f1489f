-- $1 policy ids of leased messages. Of two silos that are about to write to one phone the second waits until the
-- first has put its attempt on record; its next statement sees it. Phones of one term need no lock: a policy's messages
-- are leased by one silo at a time. In order, so that two never wait for each other.
SELECT pg_advisory_xact_lock(phone.key)
FROM (SELECT DISTINCT hashtextextended(encode(own.phone_hash, 'hex'), 0) AS key
      FROM policy AS own
      WHERE own.id = ANY ($1)
        AND EXISTS (SELECT FROM policy AS other WHERE other.phone_hash = own.phone_hash AND other.id <> own.id)
      ORDER BY 1) AS phone
