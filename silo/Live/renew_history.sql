-- $1 the history that went back. Its row is locked; of several silos that see it, the first renews it.
UPDATE database_history SET id = gen_random_uuid() WHERE id = $1
