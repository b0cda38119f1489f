-- $1 kind, $2 format, $3 language, $4 dealer ids or null for all, $5 its one dealer or null, $6 agent whose own list
-- it is or null, $7 first day, $8 last day, $9 id of the key that asks, $10 its name, $11 how long it is kept.
INSERT INTO report_job (kind, format, language, dealers, dealer_id, agent, first_day, last_day, key_id, created_by,
                        expires_at)
VALUES ($1, $2, $3, $4::int[], $5::int, $6, $7, $8, $9, $10, now() + $11::interval)
RETURNING id
