-- $1 campaign. The oldest open order of a campaign. Locks nothing: asked before a chunk, and again under the campaign's
-- lock before the chunk is committed.
SELECT no, kind FROM campaign_order WHERE campaign_id = $1 AND finished_at IS NULL ORDER BY no LIMIT 1
