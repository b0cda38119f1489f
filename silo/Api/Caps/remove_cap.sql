-- $1 channel, $2 days.
DELETE FROM contact_cap WHERE channel = $1 AND days = $2
