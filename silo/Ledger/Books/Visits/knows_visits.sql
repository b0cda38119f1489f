-- Whether any visit is known; most groups bring none, and then their ledgers need not look. Locks nothing.
SELECT EXISTS (SELECT FROM service_visit)
