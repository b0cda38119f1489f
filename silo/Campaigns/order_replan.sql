-- $1 kind, $2 instant. Orders every live term to look at its plan again; without terms there is nothing to order.
INSERT INTO bulk_order (kind, created_at)
SELECT $1, $2 WHERE EXISTS (SELECT FROM policy_state)
