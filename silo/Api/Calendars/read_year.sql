-- A published year with its named days in order; one row without a day when it names none. $1 year. Locks nothing.
SELECT calendar_year.source, calendar_year.added_at, calendar_day.day, calendar_day.is_workday
FROM calendar_year LEFT JOIN calendar_day ON calendar_day.year = calendar_year.year
WHERE calendar_year.year = $1
ORDER BY calendar_day.day
