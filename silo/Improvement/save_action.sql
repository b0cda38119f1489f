-- $1 item, locked, $2 owner, $3 due day, $4 what is to be done, $5 day of its end or null, $6 by whom or null, $7
-- result or null; $8 instant, $9 who changes it, $10 to $13 what of owner, due day, to do and result he said, or null.
WITH told AS (
    INSERT INTO action_change (action_id, at, by, owner, due_on, todo, result)
    VALUES ($1, $8, $9, $10, $11, $12, $13)
)
UPDATE action_item
SET owner = $2, due_on = $3, todo = $4, closed_on = $5, closed_by = $6, result = $7
WHERE id = $1
