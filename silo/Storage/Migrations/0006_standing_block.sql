-- The refusals that stand now, by the rehearsal's clock where there is one. channel '' means all.
CREATE VIEW standing_block AS
SELECT phone_hash, channel
FROM contact_block
WHERE until IS NULL OR until > coalesce((SELECT now FROM rehearsal_clock), now());
