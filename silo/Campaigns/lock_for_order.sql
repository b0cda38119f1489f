-- $1 campaign. Locks the campaign at the end of a chunk: neither a turn nor another activation can end the order
-- between the last look at it and the commit. Senders go on.
SELECT id FROM campaign WHERE id = $1 FOR NO KEY UPDATE
