-- $1 policy ids, $2 dealers, $3 campaigns, $4 playbooks, $5 months of expiry, $6 phases, $7 silenced channels,
-- $8 states. The grains of newly enrolled terms.
INSERT INTO policy_state (policy_id, dealer_id, campaign_id, playbook_id, month, turn_no, phase, silenced, state)
SELECT policy_id, dealer_id, campaign_id, playbook_id, month, 1, phase, silenced, state::json
FROM unnest($1::bigint[], $2::int[], $3::bigint[], $4::int[], $5::date[], $6::text[], $7::smallint[], $8::text[])
     AS added (policy_id, dealer_id, campaign_id, playbook_id, month, phase, silenced, state)
