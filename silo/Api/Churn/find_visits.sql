-- The first day of a dealer's book of visits, null without any, and whether a ledger names a maintenance. $1 dealer id.
-- Reads the index service_visit_day and the policies of one dealer; locks nothing.
SELECT (SELECT min(visited_on) FROM service_visit WHERE dealer_id = $1),
       EXISTS (SELECT FROM policy WHERE dealer_id = $1 AND last_maintenance IS NOT NULL)
