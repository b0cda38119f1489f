-- $1 phone hashes. The refusals that stand.
SELECT phone_hash, channel FROM standing_block WHERE phone_hash = ANY ($1)
