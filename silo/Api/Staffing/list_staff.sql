-- Who calls a dealer's customers for their renewals, in order of name; whoever has left before today is left out.
-- $1 dealer id, $2 today. Reads the agents of one dealer by their key; locks nothing.
SELECT name, works_since, left_on, days_off, talk_minutes, leave
FROM dealer_agent
WHERE dealer_id = $1 AND role = 'renewal' AND (left_on IS NULL OR left_on >= $2)
ORDER BY name COLLATE "C"
