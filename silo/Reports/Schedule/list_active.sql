-- Dealers that are worked for, with their zones. Locks nothing.
SELECT id, zone FROM dealer WHERE phase = 'active' ORDER BY id
