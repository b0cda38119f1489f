-- Action items of a week. $1 dealer ids or null for all, $2 Monday, $3 Sunday, $4 which: lagging, those open when the
-- week was over, with what the review of the Monday after found; carried, those that the week began with, and what came
-- of them; closed, those closed in it. Shares are told in percent, all else in numbers. Locks nothing.
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', item.measure, told.value, told.wanted, told.gap,
       item.owner, item.due_on, item.todo, item.found_on,
       (date_trunc('week', least(coalesce(item.closed_on, $3::date + 1), $3::date + 1))::date
        - date_trunc('week', item.found_on)::date) / 7,
       CASE WHEN item.closed_on <= $3 THEN 'closed' ELSE 'open' END,
       CASE WHEN item.closed_on <= $3 THEN item.closed_on END, CASE WHEN item.closed_on <= $3 THEN item.result END
FROM action_item AS item
JOIN dealer ON dealer.id = item.dealer_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN item.measure IN ('late-calls', 'overdue-texts') THEN to_char(item.last_value, 'FM999999990')
                ELSE to_char(item.last_value * 100, 'FM9990.0') || ' %' END AS value,
           CASE WHEN item.measure IN ('late-calls', 'overdue-texts') THEN to_char(item.last_wanted, 'FM999999990')
                ELSE to_char(item.last_wanted * 100, 'FM9990.0') || ' %' END AS wanted,
           CASE WHEN item.measure IN ('late-calls', 'overdue-texts')
                THEN to_char(item.last_value - item.last_wanted, 'FM999999990')
                ELSE to_char((item.last_wanted - item.last_value) * 100, 'FM9990.0') || ' %' END AS gap
) AS told
WHERE ($1::int[] IS NULL OR item.dealer_id = ANY ($1::int[]))
  AND CASE $4
          WHEN 'lagging' THEN item.found_on <= $3::date + 1 AND (item.closed_on IS NULL OR item.closed_on > $3)
          WHEN 'carried' THEN item.found_on < $2 AND (item.closed_on IS NULL OR item.closed_on >= $2)
          ELSE item.closed_on BETWEEN $2 AND $3
      END
ORDER BY dealer.code, item.found_on, item.id
