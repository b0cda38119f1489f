-- $1 dealer codes, $2 terms of content keys. The grains the keys speak of; keys of nobody find nothing.
SELECT dealer.code, policy.term, policy.id, policy_state.playbook_id
FROM unnest($1::text[], $2::uuid[]) AS asked (code, term)
JOIN dealer ON dealer.code = asked.code
JOIN policy ON policy.dealer_id = dealer.id AND policy.term = asked.term
JOIN policy_state ON policy_state.policy_id = policy.id
