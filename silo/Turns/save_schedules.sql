-- $1 policy ids, $2 turn numbers before, $3 turn numbers after, $4 next alarms (null: none). Compare-and-set on the
-- turn number: when one turn was already committed, nothing of the batch is.
WITH saved AS (
    UPDATE policy_schedule
    SET wake_at = coalesce(turn.wake_at, 'infinity'), turn_no = turn.after
    FROM (SELECT unnest($1::bigint[]) AS policy_id, unnest($2::int[]) AS before, unnest($3::int[]) AS after,
                 unnest($4::timestamptz[]) AS wake_at) AS turn
    WHERE policy_schedule.policy_id = turn.policy_id AND policy_schedule.turn_no = turn.before
    RETURNING policy_schedule.policy_id
)
SELECT refuse_lost_race(count(*), cardinality($1)) FROM saved
