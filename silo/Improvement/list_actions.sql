-- Action items, newest first. $1 dealer ids of the caller or null for all, $2 the one dealer or null, $3 true for open
-- ones, false for closed ones, null for both, $4 id to end before or null, $5 limit, $6 the one id wanted or null. Each
-- with its changes, oldest first. Locks nothing.
SELECT item.id, dealer.code, dealer.state ->> 'name', dealer.zone, item.measure, item.found_on, item.value, item.wanted,
       item.last_on, item.last_value, item.last_wanted, item.owner, item.due_on, item.todo, item.closed_on,
       item.closed_by, item.result, change.at, change.by, change.owner, change.due_on, change.todo, change.result
FROM (
    SELECT *
    FROM action_item
    WHERE ($1::int[] IS NULL OR dealer_id = ANY ($1::int[])) AND ($2::int IS NULL OR dealer_id = $2::int)
      AND ($3::boolean IS NULL OR (closed_on IS NULL) = $3::boolean) AND ($4::bigint IS NULL OR id < $4::bigint)
      AND ($6::bigint IS NULL OR id = $6::bigint)
    ORDER BY id DESC
    LIMIT $5
) AS item
JOIN dealer ON dealer.id = item.dealer_id
LEFT JOIN action_change AS change ON change.action_id = item.id
ORDER BY item.id DESC, change.at, change.ctid
