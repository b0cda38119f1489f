-- Asks the database for a sign of life. Locks nothing.
SELECT 1
