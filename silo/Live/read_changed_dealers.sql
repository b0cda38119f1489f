-- $1 version. Dealers of whom anything changed after that version.
SELECT dealer_id FROM dealer_total WHERE version > $1
UNION
SELECT dealer_id FROM touch_day WHERE version > $1
