-- Keeps other imports of visits out until the end of the transaction; reading goes on.
LOCK TABLE service_visit IN SHARE ROW EXCLUSIVE MODE
