-- What does not agree in the ledger, a row for each difference: which term, what is wrong, both values. $1 dealer
-- ids or null for all, $2 first day of expiry, $3 last day. The next term of a renewal counts once a ledger has
-- named it: what the engine founded itself repeats what it knew. Reads the dealers' terms by car, number and phone;
-- locks nothing.
WITH renewed AS MATERIALIZED (
    SELECT policy.*, ended.premium AS told_premium, ended.agent AS told_agent,
           coalesce(ended.destination, ended.insurer) AS told_insurer, ended.destination
    FROM term_end AS ended
    JOIN policy ON policy.id = ended.policy_id
    WHERE ended.phase = 'won' AND policy.expiry_date BETWEEN $2 AND $3
      AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
), next_term AS MATERIALIZED (
    SELECT renewed.id, renewed.told_premium, renewed.destination, next.premium, next.insurer
    FROM renewed
    JOIN LATERAL (
        SELECT premium, insurer
        FROM policy
        WHERE dealer_id = renewed.dealer_id AND line = renewed.line AND import_id IS NOT NULL
          AND (vin = renewed.vin OR plate = renewed.plate)
          AND expiry_date BETWEEN renewed.expiry_date + 300 AND renewed.expiry_date + 400
        ORDER BY expiry_date
        LIMIT 1
    ) AS next ON true
), difference AS (
    SELECT id, 'premium-missing' AS fault, NULL AS told, NULL AS other FROM renewed WHERE told_premium IS NULL
    UNION ALL
    SELECT id, 'insurer-missing', NULL, NULL FROM renewed WHERE told_insurer IS NULL
    UNION ALL
    SELECT id, 'agent-missing', NULL, NULL FROM renewed WHERE nullif(btrim(told_agent), '') IS NULL
    UNION ALL
    SELECT id, 'premium-differs', told_premium::text, premium::text FROM next_term WHERE told_premium <> premium
    UNION ALL
    SELECT id, 'insurer-differs', destination, insurer FROM next_term WHERE destination <> insurer
    UNION ALL
    SELECT policy.id, 'number-twice', policy.policy_no, coalesce(twin.plate, twin.vin)
    FROM policy
    JOIN LATERAL (
        SELECT plate, vin
        FROM policy AS other
        WHERE other.policy_no = policy.policy_no AND other.dealer_id = policy.dealer_id AND other.id <> policy.id
        ORDER BY other.id
        LIMIT 1
    ) AS twin ON true
    WHERE policy.expiry_date BETWEEN $2 AND $3 AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
    UNION ALL
    SELECT policy.id, 'phone-shared', left(policy.owner, 1) || '**', left(other.owner, 1) || '**'
    FROM policy
    JOIN LATERAL (
        SELECT owner
        FROM policy AS other
        WHERE other.phone_hash = policy.phone_hash AND other.dealer_id = policy.dealer_id
          AND other.owner <> policy.owner
        ORDER BY other.id
        LIMIT 1
    ) AS other ON true
    WHERE policy.expiry_date BETWEEN $2 AND $3 AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
)
SELECT count(*) OVER (), difference.id, dealer.code, dealer.state ->> 'name', policy.expiry_date, policy.plate,
       policy.line, policy.policy_no, coalesce(ended.agent, policy.agent), difference.fault, difference.told,
       difference.other, difference.fault, import.file_name, policy.import_line
FROM difference
JOIN policy ON policy.id = difference.id
JOIN dealer ON dealer.id = policy.dealer_id
LEFT JOIN term_end AS ended ON ended.policy_id = policy.id
LEFT JOIN import_job AS import ON import.id = policy.import_id
ORDER BY dealer.code, policy.expiry_date, policy.id, difference.fault
