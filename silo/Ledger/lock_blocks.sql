-- Keeps new refusals out until the end of the transaction; reading them goes on.
LOCK TABLE contact_block IN SHARE MODE
