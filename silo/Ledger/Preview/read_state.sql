-- $1 import. How far its preview is; no row without one. Locks nothing.
SELECT state, is_ready FROM import_job LEFT JOIN import_preview ON import_id = id WHERE id = $1
