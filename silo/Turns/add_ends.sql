-- $1 policies, $2 dealers, $3 campaigns, $4 months of expiry, $5 local days, $6 phases, $7 reasons, $8 premiums,
-- $9 insurers they were renewed with or lost to, $10 agents for terms whose ledger names none, $11 whether the campaign
-- held their customers out. How a case ended is noted with the case: it is no renewal.
WITH ended AS MATERIALIZED (
    SELECT *
    FROM unnest($1::bigint[], $2::int[], $3::bigint[], $4::date[], $5::date[], $6::text[], $7::text[], $8::numeric[],
                $9::text[], $10::text[], $11::boolean[])
         AS ended (policy_id, dealer_id, campaign_id, month, day, phase, reason, premium, insurer, agent,
                   held_out)
), closed AS (
    UPDATE service_case
    SET ended_on = ended.day, phase = ended.phase, reason = ended.reason
    FROM ended
    WHERE service_case.policy_id = ended.policy_id
)
INSERT INTO term_end (policy_id, dealer_id, campaign_id, month, ended_on, phase, reason, premium, line, insurer,
                      destination, agent, tier, cohort, days_left, held_out)
SELECT policy.id, ended.dealer_id, ended.campaign_id, ended.month, ended.day, ended.phase, ended.reason, ended.premium,
       policy.line, policy.insurer, ended.insurer, coalesce(policy.agent, ended.agent), policy.tier,
       term_cohort(before.phase, policy.first_registered, policy.expiry_date), policy.expiry_date - ended.day,
       ended.held_out
FROM ended
JOIN policy ON policy.id = ended.policy_id AND policy.line IN ('commercial', 'compulsory')
LEFT JOIN LATERAL term_before(policy.dealer_id, policy.line, policy.vin, policy.plate, policy.expiry_date) AS before
     ON true
