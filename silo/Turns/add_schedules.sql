-- $1 policy ids, $2 next alarms (null: none). The grains of newly enrolled terms.
INSERT INTO policy_schedule (policy_id, wake_at, turn_no)
SELECT policy_id, coalesce(wake_at, 'infinity'), 1
FROM unnest($1::bigint[], $2::timestamptz[]) AS added (policy_id, wake_at)
