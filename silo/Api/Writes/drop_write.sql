-- Gives an unanswered key back. $1 API key, $2 route, $3 Idempotency-Key.
DELETE FROM idempotency WHERE api_key_id = $1 AND route = $2 AND key = $3 AND status IS NULL
