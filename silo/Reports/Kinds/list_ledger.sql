-- The ledger: a row for each term, with how it ended; what is written of an end is never changed. $1 dealer ids or
-- null for all, $2 first day of expiry, $3 last day. Locks nothing.
SELECT count(*) OVER (), policy.id, dealer.code, dealer.state ->> 'name', policy.line, policy.policy_no, policy.plate,
       policy.vin, policy.model, policy.first_registered, policy.owner, policy.phone, policy.start_date,
       policy.expiry_date, policy.insurer, policy.premium, policy.claims, policy.tier,
       coalesce(policy.agent, ended.agent), campaign.name, coalesce(state.phase, 'unenrolled'), ended.ended_on,
       ended.reason, CASE WHEN ended.phase = 'won' THEN coalesce(ended.destination, ended.insurer)
                          ELSE ended.destination END,
       ended.premium, ended.cohort, ended.days_left, import.file_name, policy.import_line,
       policy.created_at AT TIME ZONE dealer.zone
FROM policy
JOIN dealer ON dealer.id = policy.dealer_id
LEFT JOIN policy_state AS state ON state.policy_id = policy.id
LEFT JOIN campaign ON campaign.id = state.campaign_id
LEFT JOIN term_end AS ended ON ended.policy_id = policy.id
LEFT JOIN import_job AS import ON import.id = policy.import_id
WHERE policy.expiry_date BETWEEN $2 AND $3 AND policy.line IN ('commercial', 'compulsory')
  AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
ORDER BY dealer.code, policy.expiry_date, policy.id
