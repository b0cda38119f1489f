-- $1 campaign. Locks nothing: once launched, an audience does not change, and whether the campaign still takes up terms
-- is settled where the launched ones are locked, all of them in key order.
SELECT state::text FROM campaign WHERE id = $1
