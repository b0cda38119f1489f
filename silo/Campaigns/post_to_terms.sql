-- $1 cursor, $2 limit, $3 campaign or null, $4 dealer or null, $5 message, $6 instant. Posts a letter to the next live
-- terms of a campaign, of a dealer or of all, in key order; says how many terms there were and which was the last.
-- Locks nothing.
WITH chunk AS MATERIALIZED (
    SELECT policy_id, phase
    FROM policy_state
    WHERE policy_id > $1 AND ($3::bigint IS NULL OR campaign_id = $3) AND ($4::int IS NULL OR dealer_id = $4)
    ORDER BY policy_id
    LIMIT $2
), posted AS (
    INSERT INTO letter (policy_id, message, at)
    SELECT policy_id, $5::json, $6 FROM chunk WHERE phase NOT IN ('won', 'lost', 'withdrawn') ORDER BY policy_id
)
SELECT count(*), max(policy_id) FROM chunk
