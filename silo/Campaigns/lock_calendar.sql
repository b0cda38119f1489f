-- One publication at a time, over all silos: revisions are then committed in the order they were handed out, so that
-- the highest one moves with every year, and nobody meets a year that another is just storing.
SELECT pg_advisory_xact_lock(hashtext('campaign-calendar'))
