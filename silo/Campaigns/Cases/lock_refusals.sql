-- Keeps refusals from being written until the letters that carry those read by now are posted; reading goes on.
LOCK TABLE contact_block IN SHARE MODE
