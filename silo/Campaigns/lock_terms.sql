-- One import merges or one launch enrols at a time, over all silos: two files with the same rows meet each other's
-- result, and no term is enrolled that an import has just joined to another.
SELECT pg_advisory_xact_lock(hashtext('campaign-import'))
