-- $1 dealer, $2 measure, $3 day, $4 owner, $5 due day, $6 what is to be done, $7 instant, $8 by whom. An item that a
-- person found, with its first change; no row where one of the measure is open.
WITH added AS (
    INSERT INTO action_item (dealer_id, measure, found_on, owner, due_on, todo)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (dealer_id, measure) WHERE closed_on IS NULL AND measure <> 'other' DO NOTHING
    RETURNING id
), told AS (
    INSERT INTO action_change (action_id, at, by, owner, due_on, todo)
    SELECT id, $7, $8, $4, $5, $6 FROM added
)
SELECT id FROM added
