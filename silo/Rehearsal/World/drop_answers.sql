-- $1 keys of answers that have been given.
DELETE FROM rehearsal_answer WHERE key = ANY ($1)
