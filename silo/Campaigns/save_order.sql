-- $1 campaign, $2 order, $3 chunks with this one, $4 terms done in it, $5 end or null. In the chunk's own transaction,
-- under the campaign's lock. A chunk that is done again is not counted again.
UPDATE campaign_order
SET done = done + CASE WHEN chunks < $3 THEN $4 ELSE 0 END, chunks = greatest(chunks, $3), finished_at = $5
WHERE campaign_id = $1 AND no = $2
