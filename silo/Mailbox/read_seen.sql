-- $1 message ids, asked while their policies are locked, so that no other silo is handling one at the same time.
SELECT id, verdict FROM message_seen WHERE id = ANY ($1)
