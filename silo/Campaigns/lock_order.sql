-- The oldest order that has chunks left and that no other silo is working on.
SELECT id, kind, campaign_id, dealer_id, cursor
FROM bulk_order
WHERE finished_at IS NULL
ORDER BY id
LIMIT 1
FOR UPDATE SKIP LOCKED
