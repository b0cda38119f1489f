-- Policies that were issued by a renewal, by the day on which that was told. $1 dealer ids or null for all, $2 first
-- day, $3 last day. Reads the index term_end_day of each dealer; locks nothing.
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', ended.ended_on, ended.agent, policy.plate, policy.vin,
       policy.owner, ended.line, ended.insurer, coalesce(ended.destination, ended.insurer), ended.premium,
       policy.expiry_date + 1, policy.policy_no, ended.days_left, ended.cohort
FROM dealer
JOIN term_end AS ended ON ended.dealer_id = dealer.id AND ended.ended_on BETWEEN $2 AND $3 AND ended.phase = 'won'
JOIN policy ON policy.id = ended.policy_id
WHERE $1::int[] IS NULL OR dealer.id = ANY ($1::int[])
ORDER BY dealer.code, ended.ended_on, ended.policy_id
