-- $1 policy ids, $2 turn numbers before, $3 turn numbers after, $4 next alarms (null: none). The number here is that of
-- the turn that set the alarm: turns that leave the alarm pass it by. A turn that was already committed has set a later
-- one and writes 0, which turn_number_met refuses. Locked rows cannot vanish.
UPDATE policy_schedule
SET wake_at = coalesce(turn.wake_at, 'infinity'),
    turn_no = CASE WHEN policy_schedule.turn_no <= turn.before THEN turn.after ELSE 0 END
FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::int[]) AS before, unnest($3::int[]) AS after,
             unnest($4::timestamptz[]) AS wake_at) AS turn
WHERE policy_schedule.policy_id = turn.policy_id
