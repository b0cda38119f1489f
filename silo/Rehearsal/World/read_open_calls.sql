-- $1 buckets, $2 limit. Open calls of these buckets that no person holds, with what a simulated customer needs to
-- answer, in key order; whether the desk would hand the call out, as in CallDesk/take_next.sql; and whether it is for a
-- case.
SELECT call_task.policy_id, call_task.step, policy_state.phase, policy.term, call_task.opened_at,
       call_task.step < 1000 AND call_task.raised_by IS DISTINCT FROM 'customer-replied'
           AND EXISTS (SELECT FROM contact_cap AS cap
                       WHERE cap.channel = 'call'
                         AND cap.most <= (SELECT count(*) FROM contact_made AS made
                                          WHERE made.phone_hash = policy.phone_hash AND made.channel = 'call'
                                            AND made.due_on BETWEEN opened.day - 100 AND opened.day
                                            AND made.day > opened.day - cap.days)),
       policy.line NOT IN ('commercial', 'compulsory')
FROM call_task
JOIN policy_state ON policy_state.policy_id = call_task.policy_id
JOIN policy ON policy.id = call_task.policy_id
JOIN dealer ON dealer.id = call_task.dealer_id
CROSS JOIN LATERAL (SELECT (call_task.opened_at AT TIME ZONE dealer.zone)::date AS day) AS opened
WHERE (call_task.policy_id / 32 % 64)::smallint = ANY ($1) AND call_task.lease_until < clock_timestamp()
  AND NOT EXISTS (SELECT FROM parked_policy WHERE parked_policy.policy_id = call_task.policy_id)
ORDER BY call_task.policy_id
LIMIT $2
