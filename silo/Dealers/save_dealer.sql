-- $1 dealer, $2 turn number met, $3 phase, $4 state, $5 instant, $6 message to its live terms or null. Says how many
-- dealers were saved: none when another turn came first, and then nothing else was written. Locks the dealer, then its
-- hold, which keeps what is decided from leaving; the letters are new rows.
WITH saved AS (
    UPDATE dealer
    SET phase = $3, state = $4::json, turn_no = turn_no + 1
    WHERE id = $1 AND turn_no = $2
    RETURNING id
), held AS (
    INSERT INTO hold (scope, key, since)
    SELECT 'dealer', id::text, $5 FROM saved WHERE $3 <> 'active'
    ON CONFLICT (scope, key) DO NOTHING
), lifted AS (
    DELETE FROM hold
    USING saved
    WHERE hold.scope = 'dealer' AND hold.key = saved.id::text AND $3 = 'active'
), posted AS (
    INSERT INTO letter (policy_id, message, at)
    SELECT policy_id, $6::json, $5
    FROM saved
    JOIN policy_state ON policy_state.dealer_id = saved.id
    WHERE $6::text IS NOT NULL AND policy_state.phase NOT IN ('won', 'lost', 'withdrawn')
    ORDER BY policy_id
)
SELECT count(*) FROM saved
