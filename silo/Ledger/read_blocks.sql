-- $1 phone hashes, $2 instant. Refusals that stand; channel '' means all.
SELECT phone_hash, channel FROM contact_block
WHERE phone_hash = ANY ($1) AND (until IS NULL OR until > $2)
