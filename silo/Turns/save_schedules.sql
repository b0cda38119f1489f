-- $1 policy ids, $2 turn numbers before, $3 turn numbers after, $4 next alarms (null: none). Compare-and-set on the
-- turn number: a turn that was already committed changes nothing.
UPDATE policy_schedule
SET wake_at = coalesce(saved.wake_at, 'infinity'), turn_no = saved.after
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::int[]) AS before, unnest($3::int[]) AS after,
             unnest($4::timestamptz[]) AS wake_at) AS saved
WHERE policy_schedule.policy_id = saved.policy_id AND policy_schedule.turn_no = saved.before
