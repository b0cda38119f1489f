-- How far agents have come with each term. $1 dealer ids or null for all, $2 first day of expiry, $3 last day. A
-- term's touches lie in the months before it expires, so that only their partitions are read. Locks nothing.
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', policy.agent, policy.plate, policy.owner, policy.line,
       policy.expiry_date, policy.tier, campaign.name, state.phase, made.texts, made.calls, contact.contacted_on,
       contact.reached_on, made.last_on, call_task.goal,
       (state.state -> 'appointment' ->> 'at')::timestamptz AT TIME ZONE dealer.zone, ended.ended_on, ended.reason
FROM policy
JOIN dealer ON dealer.id = policy.dealer_id
JOIN policy_state AS state ON state.policy_id = policy.id
JOIN campaign ON campaign.id = state.campaign_id
LEFT JOIN term_contact AS contact ON contact.policy_id = policy.id
LEFT JOIN call_task ON call_task.policy_id = policy.id
LEFT JOIN term_end AS ended ON ended.policy_id = policy.id
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE channel IN ('sms', 'wecom')) AS texts,
           count(*) FILTER (WHERE channel IN ('call', 'robot')) AS calls, max(due_on) AS last_on
    FROM touch
    WHERE touch.policy_id = policy.id AND status IN ('sent', 'delivered')
      AND due_on BETWEEN policy.expiry_date - 400 AND policy.expiry_date + 31
) AS made
WHERE policy.expiry_date BETWEEN $2 AND $3 AND policy.line IN ('commercial', 'compulsory')
  AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
ORDER BY dealer.code, policy.agent NULLS LAST, policy.expiry_date, policy.id
