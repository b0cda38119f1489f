-- $1 codes, $2 phases, $3 states, $4 instant. Registers dealers that a ledger names for the first time; known ones
-- stay as they are.
INSERT INTO dealer (code, phase, state, created_at)
SELECT code, phase, state::json, $4
FROM unnest($1::text[], $2::text[], $3::text[]) AS named (code, phase, state)
ORDER BY code
ON CONFLICT (code) DO NOTHING
