-- $1 dealer, $2 names under which its book knows the insurer, $3 the name of a new one, $4 days before expiry, $5
-- instant. What was agreed; the insurer becomes a partner by it. Locks the rows it changes.
WITH changed AS (
    UPDATE insurer_partner SET no_contact_days = $4 WHERE dealer_id = $1 AND insurer = ANY ($2::text[]) RETURNING id
)
INSERT INTO insurer_partner (dealer_id, insurer, no_contact_days, created_at)
SELECT $1, $3, $4, $5
WHERE NOT EXISTS (SELECT FROM changed)
ON CONFLICT (dealer_id, insurer) DO UPDATE SET no_contact_days = excluded.no_contact_days
