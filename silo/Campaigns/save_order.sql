-- $1 order, $2 last policy done, $3 terms done in this chunk, $4 end or null. In the chunk's own transaction.
UPDATE bulk_order SET cursor = $2, done = done + $3, finished_at = $4 WHERE id = $1
