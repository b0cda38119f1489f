-- $1 ids of texts, as they are remembered. Locks nothing: a text that comes twice at one instant is one refusal.
SELECT id FROM message_seen WHERE id = ANY ($1)
