-- $1 scope, $2 key, $3 instant.
INSERT INTO hold (scope, key, since) VALUES ($1, $2, $3) ON CONFLICT (scope, key) DO NOTHING
