-- $1 phone hash, $2 channel ('' for all), $3 reason, $4 instant, $5 end or null. A refusal that stands is not
-- shortened.
INSERT INTO contact_block (phone_hash, channel, reason, since, until)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (phone_hash, channel) DO UPDATE
SET until = CASE WHEN contact_block.until IS NULL OR excluded.until IS NULL THEN NULL
                 ELSE greatest(contact_block.until, excluded.until) END
