-- The years whose notice is stored.
SELECT year FROM calendar_year
