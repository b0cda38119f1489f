-- $1 phone hash, $2 channel ('' for all channels), $3 the other channels. Consent to one channel leaves the refusal of
-- all standing for the others.
WITH lifted AS (
    DELETE FROM contact_block
    WHERE phone_hash = $1 AND ($2 = '' OR channel IN ($2, ''))
    RETURNING phone_hash, channel, reason, since, until
)
INSERT INTO contact_block (phone_hash, channel, reason, since, until)
SELECT phone_hash, other, reason, since, until
FROM lifted CROSS JOIN unnest($3::text[]) AS other
WHERE channel = '' AND $2 <> ''
ON CONFLICT (phone_hash, channel) DO NOTHING
