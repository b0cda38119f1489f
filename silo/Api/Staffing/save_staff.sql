-- $1 dealer, $2 today, $3 names, $4 first days, $5 last days, $6 days off of each week as text, $7 minutes, 0 for what
-- all can do, $8 days of leave as text, $9 instant. These are the dealer's agents for renewals; others who are there
-- go, and whoever has left stays in the book. Locks the rows it changes.
WITH gone AS (
    DELETE FROM dealer_agent
    WHERE dealer_id = $1 AND role = 'renewal' AND (left_on IS NULL OR left_on >= $2) AND name <> ALL ($3::text[])
)
INSERT INTO dealer_agent (dealer_id, name, works_since, left_on, role, talk_minutes, days_off, leave, created_at)
SELECT $1, name, works_since, left_on, 'renewal', nullif(talk_minutes, 0),
       string_to_array(days_off, ',')::smallint[], string_to_array(leave, ',')::date[], $9
FROM unnest($3::text[], $4::date[], $5::date[], $6::text[], $7::int[], $8::text[])
     AS fact (name, works_since, left_on, days_off, talk_minutes, leave)
ON CONFLICT (dealer_id, name) DO UPDATE
SET works_since = excluded.works_since, left_on = excluded.left_on, role = excluded.role, leave = excluded.leave,
    talk_minutes = excluded.talk_minutes, days_off = excluded.days_off
