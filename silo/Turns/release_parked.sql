-- $1 policy id. Takes the parking mark away and sets the alarm to now; says the phase, and whether it was parked.
WITH released AS (
    DELETE FROM parked_policy WHERE policy_id = $1 RETURNING policy_id
), woken AS (
    UPDATE policy_schedule
    SET wake_at = coalesce((SELECT now FROM rehearsal_clock), now())
    FROM released
    WHERE policy_schedule.policy_id = released.policy_id
)
SELECT phase, EXISTS (SELECT FROM released) FROM policy_state WHERE policy_id = $1
