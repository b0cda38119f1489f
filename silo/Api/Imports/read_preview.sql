-- $1 import. What was seen of it; no row when nobody asked, null while it is looked at. Locks nothing.
SELECT preview FROM import_preview WHERE import_id = $1
