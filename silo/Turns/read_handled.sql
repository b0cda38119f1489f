-- $1 message ids or null, $2 letters or null. In the order asked: the first verdict on the message, if it was handled,
-- and whether the letter is gone.
SELECT seen.verdict, asked.letter IS NOT NULL AND letter.id IS NULL
FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS asked (message_id, letter, place)
LEFT JOIN message_seen AS seen ON seen.id = asked.message_id
LEFT JOIN letter ON letter.id = asked.letter
ORDER BY asked.place
