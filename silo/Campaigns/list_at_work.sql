-- Campaigns with an open order. Locks nothing.
SELECT id FROM campaign WHERE at_work ORDER BY id
