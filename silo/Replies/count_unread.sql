-- How many texts nobody has judged, and how many of those are overdue. Locks nothing.
SELECT count(*), count(reminded_at) FROM customer_text WHERE judged_at IS NULL
