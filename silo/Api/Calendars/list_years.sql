-- The published years. Locks nothing.
SELECT year, source, added_at FROM calendar_year ORDER BY year
