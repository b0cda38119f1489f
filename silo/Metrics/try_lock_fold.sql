-- Takes the right to fold until the transaction ends: one folder at a time over all silos ("fold" in ASCII).
-- The fold comes in a second statement, whose snapshot then shows everything the folder before has committed.
SELECT pg_try_advisory_xact_lock(1718578276)
