-- What is known about a write. $1 API key, $2 route, $3 Idempotency-Key. Locks nothing.
SELECT body_sha256, answer FROM idempotency WHERE api_key_id = $1 AND route = $2 AND key = $3
