-- Keeps other imports of agents out until the end of the transaction; reading goes on.
LOCK TABLE dealer_agent IN SHARE ROW EXCLUSIVE MODE
