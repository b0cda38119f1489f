-- $1 year, $2 days, $3 whether each is worked.
INSERT INTO calendar_day (day, year, is_workday)
SELECT day, $1, is_workday FROM unnest($2::date[], $3::boolean[]) AS named (day, is_workday)
