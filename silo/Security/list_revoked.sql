-- Ids of the keys that were revoked. Locks nothing.
SELECT id FROM api_key WHERE revoked_at IS NOT NULL
