-- Claims an Idempotency-Key; no row is affected when it is taken. A claim without an answer is given anew after two
-- minutes, when its silo must have died. $1 API key, $2 route, $3 Idempotency-Key, $4 SHA-256 of the body.
INSERT INTO idempotency AS known (api_key_id, route, key, body_sha256, created_at)
VALUES ($1, $2, $3, $4, now())
ON CONFLICT (api_key_id, route, key) DO UPDATE
SET created_at = now()
WHERE known.status IS NULL AND known.body_sha256 = excluded.body_sha256
  AND known.created_at < now() - interval '2 minutes'
