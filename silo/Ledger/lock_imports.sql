-- One import merges at a time, over all silos: two files with the same rows then meet each other's result.
SELECT pg_advisory_xact_lock(hashtext('campaign-import'))
