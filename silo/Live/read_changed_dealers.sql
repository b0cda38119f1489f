-- $1 version. Dealers of whom anything changed after that version, with the version they then have. Locks nothing.
SELECT dealer.id, mark.version, dealer.code, dealer.state ->> 'name'
FROM dealer_version AS mark
JOIN dealer ON dealer.id = mark.dealer_id
WHERE mark.version > $1
