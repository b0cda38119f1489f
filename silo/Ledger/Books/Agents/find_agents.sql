-- $1 ordinals, $2 dealers, $3 names. The stored agents of these names. Locks nothing.
SELECT asked.ordinal, known.id, known.name, known.works_since, known.left_on, known.role, known.talk_minutes,
       array_to_string(known.days_off, ',')
FROM unnest($1::int[], $2::int[], $3::text[]) AS asked (ordinal, dealer_id, name)
JOIN dealer_agent AS known ON known.dealer_id = asked.dealer_id AND known.name = asked.name
