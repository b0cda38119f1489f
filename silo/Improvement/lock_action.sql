-- $1 item, $2 dealer ids of the caller or null for all. The item and its dealer's zone; no row for an unknown or
-- foreign one. Locks the item, so that the change that follows is decided on what it is.
SELECT item.measure, item.found_on, item.owner, item.due_on, item.todo, item.closed_on, item.closed_by, item.result,
       dealer.zone
FROM action_item AS item
JOIN dealer ON dealer.id = item.dealer_id
WHERE item.id = $1 AND ($2::int[] IS NULL OR item.dealer_id = ANY ($2::int[]))
FOR UPDATE OF item
