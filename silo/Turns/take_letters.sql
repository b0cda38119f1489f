-- $1 letters that the turns of this transaction have taken.
DELETE FROM letter WHERE id = ANY ($1)
