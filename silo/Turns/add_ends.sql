-- $1 policies, $2 dealers, $3 campaigns, $4 months of expiry, $5 local days, $6 phases, $7 reasons, $8 premiums,
-- $9 insurers they were renewed with or lost to, $10 agents for terms whose ledger names none. A term is a renewal when
-- the one before it was won here, or when its car was more than a year old at its begin; a car whose age nobody knows
-- and that was never here before is of no cohort. How a case ended is noted with the case: it is no renewal.
WITH ended AS MATERIALIZED (
    SELECT *
    FROM unnest($1::bigint[], $2::int[], $3::bigint[], $4::date[], $5::date[], $6::text[], $7::text[], $8::numeric[],
                $9::text[], $10::text[])
         AS ended (policy_id, dealer_id, campaign_id, month, day, phase, reason, premium, insurer, agent)
), closed AS (
    UPDATE service_case
    SET ended_on = ended.day, phase = ended.phase, reason = ended.reason
    FROM ended
    WHERE service_case.policy_id = ended.policy_id
)
INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, reason, premium, line, insurer,
                      destination, agent, tier, cohort, days_left)
SELECT policy.id, ended.dealer_id, ended.campaign_id, ended.month, ended.day, ended.phase, ended.reason, ended.premium,
       policy.line, policy.insurer, ended.insurer, coalesce(policy.agent, ended.agent), policy.tier,
       CASE
           WHEN before.phase = 'won' THEN 'renewal'
           WHEN before.phase = 'lost' THEN 'gap'
           WHEN policy.first_registered IS NULL THEN 'unknown'
           WHEN policy.expiry_date < policy.first_registered + interval '15 months' THEN 'new'
           ELSE 'renewal'
       END, policy.expiry_date - ended.day
FROM ended
JOIN policy ON policy.id = ended.policy_id AND policy.line IN ('commercial', 'compulsory')
LEFT JOIN LATERAL (
    SELECT earlier_end.phase
    FROM policy AS earlier
    JOIN term_end AS earlier_end ON earlier_end.policy_id = earlier.id
    WHERE earlier.dealer_id = policy.dealer_id AND earlier.line = policy.line
      AND earlier.expiry_date < policy.expiry_date
      AND (earlier.vin = policy.vin OR earlier.plate = policy.plate)
    ORDER BY earlier.expiry_date DESC
    LIMIT 1
) AS before ON true
