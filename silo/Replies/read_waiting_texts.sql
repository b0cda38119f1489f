-- $1 instant and $2 id to begin after, $3 limit. Texts that nobody has judged and of which nobody was reminded, the
-- oldest first, each with the person's live term that ends first: its dealer's clock counts. Locks nothing.
SELECT text.id, text.received_at, term.dealer_id, term.playbook_id
FROM customer_text AS text
LEFT JOIN LATERAL (
    SELECT state.dealer_id, state.playbook_id
    FROM policy JOIN policy_state AS state ON state.policy_id = policy.id
    WHERE policy.phone_hash = text.phone_hash AND state.phase NOT IN ('won', 'lost', 'withdrawn')
    ORDER BY policy.expiry_date, policy.id
    LIMIT 1) AS term ON true
WHERE text.judged_at IS NULL AND text.reminded_at IS NULL AND (text.received_at, text.id) > ($1, $2)
ORDER BY text.received_at, text.id
LIMIT $3
