-- Proposes a secret; the first silo's proposal stays. $1 name, $2 random bytes.
INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING
