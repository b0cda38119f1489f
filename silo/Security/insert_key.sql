-- Makes a key. $1 name, $2 role, $3 dealer ids or null for all, $4 SHA-256 of the token, $5 who makes it, $6 expiry or
-- null for never.
INSERT INTO api_key (name, role, dealers, hash, created_at, created_by, expires_at)
VALUES ($1, $2, $3::int[], $4, now(), $5, $6::timestamptz)
