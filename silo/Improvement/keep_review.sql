-- $1 dealer, $2 Monday of the week, $3 day of the review, $4 measures that lag, $5 their values, $6 what is wanted. A
-- week is reviewed once, whichever silo comes first: another one writes nothing. An item that is open learns how its
-- measure stands now; no second one is added.
WITH reviewed AS (
    INSERT INTO dealer_review AS review (dealer_id, week)
    VALUES ($1, $2)
    ON CONFLICT (dealer_id) DO UPDATE SET week = excluded.week WHERE review.week < excluded.week
    RETURNING dealer_id
)
INSERT INTO action_item AS item
    (dealer_id, measure, found_on, value, wanted, last_on, last_value, last_wanted)
SELECT reviewed.dealer_id, lag.measure, $3, lag.value, lag.wanted, $3, lag.value, lag.wanted
FROM reviewed
CROSS JOIN unnest($4::text[], $5::numeric[], $6::numeric[]) WITH ORDINALITY AS lag (measure, value, wanted, place)
ORDER BY lag.place
ON CONFLICT (dealer_id, measure) WHERE closed_on IS NULL AND measure <> 'other'
DO UPDATE SET last_on = excluded.last_on, last_value = excluded.last_value, last_wanted = excluded.last_wanted
