-- Open action items by dealer: all, those that nobody owns, those whose day is past; a dealer without any is missing.
-- $1 dealer ids, $2 beside each its local day. Reads action_item_waiting; locks nothing.
SELECT asked.dealer_id, count(*), count(*) FILTER (WHERE owner IS NULL), count(*) FILTER (WHERE due_on < asked.today)
FROM unnest($1::int[], $2::date[]) AS asked (dealer_id, today)
JOIN action_item ON action_item.dealer_id = asked.dealer_id AND closed_on IS NULL
GROUP BY asked.dealer_id
