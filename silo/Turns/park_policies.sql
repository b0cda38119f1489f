-- $1 policy ids, $2 messages, $3 errors, $4 instants. Takes poisoned policies out of the alarm's reach; the newest
-- error stands.
WITH parked AS (
    INSERT INTO parked_policy (policy_id, message, error, parked_at)
    SELECT policy_id, message::json, error, parked_at
    FROM unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[])
         AS poisoned (policy_id, message, error, parked_at)
    ON CONFLICT (policy_id) DO UPDATE
    SET message = excluded.message, error = excluded.error, parked_at = excluded.parked_at
    RETURNING policy_id
)
UPDATE policy_schedule SET wake_at = 'infinity' FROM parked WHERE policy_schedule.policy_id = parked.policy_id
