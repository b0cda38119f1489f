-- $1 phone hash, $2 channel ('' for all channels).
DELETE FROM contact_block WHERE phone_hash = $1 AND ($2 = '' OR channel = $2)
