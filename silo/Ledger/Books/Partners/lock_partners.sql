-- Keeps other imports of partners out until the end of the transaction; reading goes on.
LOCK TABLE insurer_partner IN SHARE ROW EXCLUSIVE MODE
