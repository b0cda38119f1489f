-- Terms whose customers were given a price, with the day on which that was first so and what came of it. $1 dealer
-- ids or null for all, $2 first day of expiry, $3 last day. The journal names each turn's phase; a term that rests
-- keeps the phase it will go back to in its state. Locks nothing.
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', policy.agent, policy.plate, policy.owner, policy.line,
       policy.expiry_date, policy.insurer, policy.premium, quoted.on_day,
       coalesce(state.state -> 'phase' ->> 'kind', state.state -> 'phase' -> 'then' ->> 'kind'), state.phase,
       (state.state -> 'appointment' ->> 'at')::timestamptz AT TIME ZONE dealer.zone, ended.ended_on, ended.reason,
       ended.destination, ended.premium
FROM policy
JOIN policy_state AS state ON state.policy_id = policy.id
JOIN dealer ON dealer.id = policy.dealer_id
CROSS JOIN LATERAL (
    SELECT (min(at) AT TIME ZONE dealer.zone)::date AS on_day
    FROM journal
    WHERE journal.policy_id = policy.id AND journal.phase = 'quoted'
) AS quoted
LEFT JOIN term_end AS ended ON ended.policy_id = policy.id
WHERE policy.expiry_date BETWEEN $2 AND $3 AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
  AND (quoted.on_day IS NOT NULL OR state.phase IN ('quoted', 'committed'))
ORDER BY dealer.code, policy.agent NULLS LAST, policy.expiry_date, policy.id
