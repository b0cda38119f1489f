-- $1 import. Whoever moves a preview on begins here.
SELECT id FROM import_job WHERE id = $1 FOR UPDATE
