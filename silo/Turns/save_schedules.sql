-- $1 policy ids in order, $2 turn numbers, $3 next alarms (null: none). The policies' states are locked by this
-- transaction, and they are the policies' only lock.
UPDATE policy_schedule
SET wake_at = coalesce(turn.wake_at, 'infinity'), turn_no = turn.turn_no
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::int[]) AS turn_no, unnest($3::timestamptz[]) AS wake_at)
     AS turn
WHERE policy_schedule.policy_id = turn.policy_id
