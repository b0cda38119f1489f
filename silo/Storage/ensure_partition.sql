-- $1 table, $2 first day of the month. Locks the table only when the partition is missing.
SELECT ensure_partition($1, $2)
