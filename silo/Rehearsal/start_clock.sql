-- $1 instant, $2 responses. The first silo starts the rehearsal's clock; others join it where it stands.
INSERT INTO rehearsal_clock (now, started_at, responses)
SELECT $1, $1, $2
WHERE NOT EXISTS (SELECT FROM campaign)
ON CONFLICT (only_row) DO NOTHING
