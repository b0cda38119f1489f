-- Every published year with its named days; a year without named days still says that it is published.
SELECT calendar_year.year, calendar_day.day, calendar_day.is_workday
FROM calendar_year LEFT JOIN calendar_day ON calendar_day.year = calendar_year.year
