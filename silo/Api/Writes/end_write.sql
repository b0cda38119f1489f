-- Keeps the first answer to a write. $1 API key, $2 route, $3 Idempotency-Key, $4 status, $5 sealed answer.
UPDATE idempotency SET status = $4, answer = $5 WHERE api_key_id = $1 AND route = $2 AND key = $3
